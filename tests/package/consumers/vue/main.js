import { createApp } from "vue";
import Article from "./Article.vue";

globalThis.selected = [];
createApp(Article).mount("#root");
