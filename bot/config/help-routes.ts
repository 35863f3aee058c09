import { z } from "zod";

/** Where someone finds help: a page, a mail address or a telephone number. */
const helpLink = z.union([
  z.url({ protocol: /^https$/ }),
  z.string().regex(/^mailto:[^\s@]+@[^\s@]+$/),
  z.string().regex(/^tel:\+?[\d-]+$/),
]);

/** `Name = link`, e.g. `Employee assistance = https://help.contoso.example`. */
export const helpRoute = z
  .string()
  .transform((text) => {
    const [name = "", ...link] = text.split("=");
    return { name: name.trim(), link: link.join("=").trim() };
  })
  .pipe(z.object({ name: z.string().min(1).max(80), link: helpLink }));

/** Several of them, with semicolons between. */
export const helpRoutes = z
  .string()
  .transform((text) =>
    text
      .split(";")
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .pipe(z.array(helpRoute).max(12));
