//! What several tests share.

use rollcall::dataset::{self, Dataset};
use rollcall::view::words::{Arg, Args, Catalog, Words};
use rollcall::view::{Breakdown, Names, Question};

/// A file of the project.
#[allow(dead_code)]
pub fn file(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The words of a language.
#[allow(dead_code)]
pub fn catalog(lang: &str) -> Catalog {
    let [words, explore] = ["", "explore/"].map(|it| file(&format!("www/words/{it}{lang}.ftl")));
    Catalog::new(lang, &(words + &explore)).expect("a readable catalog")
}

/// The default dataset.
#[allow(dead_code)]
pub fn ukraine() -> Dataset {
    let (dataset, warnings) =
        dataset::read(file("www/data/ukraine.json").as_bytes()).expect("a readable dataset");
    assert_eq!(warnings, []);
    dataset
}

/// Member names of a language.
#[allow(dead_code)]
pub fn names(dataset: &Dataset, lang: &str) -> Names {
    if lang == "en" {
        return Names::new();
    }
    let bytes = file(&format!("www/names/{lang}.json"));
    dataset::read_names(dataset, bytes.as_bytes()).expect("readable names")
}

/// A question with blocs and focus as attributes give them.
#[allow(dead_code)]
pub fn question(vote: &str, blocs: &str, focus: &str, lang: &str) -> Question {
    let list = |words: &str| words.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    Question {
        view: "breakdown".to_owned(),
        vote: Some(vote.to_owned()),
        blocs: Some(list(blocs)),
        focus: list(focus),
        lang: lang.to_owned(),
        heading: None,
        ..Question::default()
    }
}

/// The answer in a language of the project.
#[allow(dead_code)]
pub fn answer(dataset: &Dataset, question: &Question) -> Breakdown {
    let names = names(dataset, &question.lang);
    Breakdown::new(dataset, &names, question, &catalog(&question.lang)).expect("an answer")
}

/// Words that say the id and the arguments of a message, so that a test reads what was meant.
#[allow(dead_code)]
pub struct Spelled;

impl Words for Spelled {
    fn say(&self, id: &str, args: &Args<'_>) -> String {
        let args = args.0.iter().map(|(name, arg)| match arg {
            Arg::Count(number) => format!(" {name}={number}"),
            Arg::Text(text) => format!(" {name}={text}"),
        });
        format!("<{id}{}>", args.collect::<String>())
    }
}
