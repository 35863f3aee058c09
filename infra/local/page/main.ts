import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import "./look/page.css";

const page = document.getElementById("page");
if (!page) throw new Error("index.html has lost its #page.");
createRoot(page).render(createElement(App));
