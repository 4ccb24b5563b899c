//! Words of the catalogs, spoken by the host.

use js_sys::{Function, Object};
use wasm_bindgen::JsValue;

use super::answer::set;
use crate::view::words::{Arg, Args, Words};

/// A function `(id, args) => string` of the host. It only formats; it never calls back.
pub(super) struct HostWords(Function);

impl HostWords {
    pub(super) fn new(say: Function) -> Self {
        Self(say)
    }
}

impl Words for HostWords {
    fn say(&self, id: &str, args: &Args<'_>) -> String {
        let values = Object::new().into();
        for (name, arg) in &args.0 {
            let value = match arg {
                Arg::Count(number) => JsValue::from(*number),
                Arg::Text(text) => JsValue::from(*text),
            };
            set(&values, name, &value);
        }
        self.0
            .call2(&JsValue::NULL, &id.into(), &values)
            .ok()
            .and_then(|it| it.as_string())
            .unwrap_or_else(|| id.to_owned())
    }
}
