import { mount } from "svelte";
import Article from "./Article.svelte";

globalThis.selected = [];
mount(Article, { target: document.querySelector("#root") });
