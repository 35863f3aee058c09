// What Fluent, oRPC and the tab need and jsdom lacks.
import { ReadableStream, TransformStream, WritableStream } from "node:stream/web";
import { TextDecoder, TextEncoder } from "node:util";

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Object.assign(globalThis, {
  ReadableStream,
  TransformStream,
  WritableStream,
  TextDecoder,
  TextEncoder,
});
// What is tested without a page has none.
if ("Element" in globalThis) Element.prototype.scrollIntoView ??= () => {};
globalThis.structuredClone ??= (value) => JSON.parse(JSON.stringify(value));
