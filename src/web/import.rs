//! The editors' door for the studio and the command line: files in pieces in, a checked dataset
//! out.

use wasm_bindgen::prelude::*;

use super::words::HostWords;
use super::{Chart, Comparison, answer, dataset_failure, failure, text_of};
use crate::dataset::import::{self, Choices, Doubt, Import};
use crate::dataset::{Dataset, DatasetError, Warning};
use crate::figures::{Refusal, Request, figures, set_of};
use crate::view::{Table, addresses, find_roll_call, text};

/// Reads the files of one dataset, one after the other.
#[wasm_bindgen]
pub struct Importer {
    import: Import,
    /// The name of the file that was opened last, for errors.
    file: String,
}

#[wasm_bindgen]
impl Importer {
    /// Begins an import. `choices` is JSON of what the editor decided; it may be empty.
    ///
    /// # Errors
    /// An `Error` with `code` when the choices cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(choices: &str) -> Result<Importer, JsValue> {
        let choices = Choices::from_json(choices).map_err(|it| dataset_failure(&it))?;
        Ok(Self { import: Import::new(choices), file: String::new() })
    }

    /// Begins the next file.
    pub fn open(&mut self, name: &str) {
        name.clone_into(&mut self.file);
        self.import.open(name);
    }

    /// Takes the next bytes of the open file.
    ///
    /// # Errors
    /// An `Error` with `code`, `file`, and `line` and `column` where the fault has a place. The
    /// file is then closed and the report has its fault among the warnings; other files may
    /// follow.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), JsValue> {
        self.import.push(bytes).map_err(|it| self.failure(&it))
    }

    /// Ends the open file.
    ///
    /// # Errors
    /// As [`Importer::push`].
    pub fn close(&mut self) -> Result<(), JsValue> {
        self.import.close().map_err(|it| self.failure(&it))
    }

    /// Makes the dataset of all files.
    ///
    /// # Errors
    /// An `Error` with `code` when the files hold no roll call; its `report` is what
    /// [`Checked::report`] would say of the files, with the reason among the doubts.
    pub fn finish(self) -> Result<Checked, JsValue> {
        self.import.finish_or_tell().map(Checked).map_err(|unmade| {
            let import::Unmade { error, mut found } = *unmade;
            found.doubts.push(Doubt::new(error.fault.code(), error.fault.to_string()));
            let failure = dataset_failure(&error);
            answer::set(&failure, "report", &found.report(&[]).into());
            failure
        })
    }

    fn failure(&self, error: &DatasetError) -> JsValue {
        let failure = dataset_failure(error);
        answer::set(&failure, "file", &self.file.as_str().into());
        failure
    }
}

/// A dataset with all that an editor must know about it.
#[wasm_bindgen]
pub struct Checked(import::Checked);

#[wasm_bindgen]
impl Checked {
    /// Returns what was found and what is doubtful, as JSON.
    pub fn report(&self) -> String {
        self.0.report(&addresses(&self.0.dataset))
    }

    /// Returns the dataset in our own format, byte for byte the same at every run.
    pub fn pack(&self) -> Vec<u8> {
        import::pack(&self.0.dataset).into_bytes()
    }

    /// Returns what [`Checked::pack`] leaves out of a large dataset, as JSON: how many titles are
    /// cut, and for how many roll calls the stated totals are dropped because their list adds up to
    /// the same.
    #[wasm_bindgen(js_name = leftOut)]
    pub fn left_out(&self) -> String {
        let import::LeftOut { titles, totals } = import::left_out(&self.0.dataset);
        format!("{{\"titles\":{titles},\"totals\":{totals}}}")
    }

    /// Returns the dataset as a [`Chart`], with its open doubts among the warnings.
    pub fn chart(&self) -> Chart {
        Chart::of(self.0.dataset.clone(), self.open())
    }

    /// Returns the dataset as a [`Comparison`], with its open doubts among the warnings.
    pub fn comparison(&self) -> Comparison {
        Comparison::of(self.0.dataset.clone(), self.open())
    }

    /// Returns the warnings of open doubts. Notices are left out: readers of a picture need what is
    /// open, not what was done.
    fn open(&self) -> Vec<Warning> {
        let open = self.0.doubts.iter().filter(|it| !it.is_notice());
        open.map(|it| it.warning.clone()).collect()
    }
}

#[wasm_bindgen]
impl Checked {
    /// Returns figures of many roll calls as JSON, for a request that is JSON too.
    ///
    /// # Errors
    /// An `Error` with the code `usage` for a request that makes no sense, or `unknown` for one
    /// that names what the data do not have.
    pub fn figures(&self, request: &str) -> Result<String, JsValue> {
        self.answer(request, figures)
    }

    /// Returns what a picture of many roll calls must say besides, as JSON: the `topic` as the data
    /// have it, and `notes`.
    ///
    /// # Errors
    /// As [`Checked::figures`].
    #[wasm_bindgen(js_name = setOf)]
    pub fn set_of(&self, request: &str) -> Result<String, JsValue> {
        self.answer(request, set_of)
    }
}

impl Checked {
    fn answer(
        &self,
        request: &str,
        of: fn(&Dataset, &Request) -> Result<String, Refusal>,
    ) -> Result<String, JsValue> {
        let request = serde_json::from_str(request)
            .map_err(|error| failure("usage", &error.to_string(), None))?;
        of(&self.0.dataset, &request).map_err(|refusal| match refusal {
            Refusal::Usage(message) => failure("usage", &message, None),
            Refusal::Data(message) => failure("unknown", &message, None),
        })
    }
}

#[wasm_bindgen]
impl Chart {
    /// Returns the answer in words and as a table, for where there is no canvas to draw on.
    ///
    /// # Errors
    /// As [`Chart::ask`].
    pub fn say(&self, options: JsValue, say: js_sys::Function) -> Result<JsValue, JsValue> {
        let words = HostWords::new(say);
        let view = self.view(&options, &words)?;
        let said = answer::said(&view, &self.warnings, &text(&view, &words));
        answer::set(&said, "table", &answer::table(&Table::new(&view, &words), &view));
        if let Ok(it) = find_roll_call(&self.dataset, text_of(&options, "vote").as_deref()) {
            answer::set(&said, "id", &it.id.as_str().into());
            answer::set(&said, "date", &it.date.to_string().into());
        }
        Ok(said)
    }
}

#[wasm_bindgen]
impl Comparison {
    /// Returns the answer about many roll calls in words and as a table, as [`Chart::say`] does for
    /// one.
    ///
    /// # Errors
    /// As [`Chart::ask`].
    pub fn say(&self, options: JsValue, say: js_sys::Function) -> Result<JsValue, JsValue> {
        Ok(answer::said_of_many(&self.view(&options, say)?))
    }
}
