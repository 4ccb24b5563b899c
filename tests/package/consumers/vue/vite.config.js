import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

const isCustomElement = (tag) => tag === "roll-call";

export default defineConfig({
  base: "./",
  build: { assetsInlineLimit: 0 },
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
});
