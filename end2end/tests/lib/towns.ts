// Municipalities that do not exist: Zoetermeer's configuration with other names, wijken and languages.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ours } from "./areas.ts";

export interface Town {
  slug: string;
  name: string;
  /** Of CBS: "GM0637". */
  code: string;
  prefix: string;
  /** The names of its wijken; those of Zoetermeer if there are none. */
  wijken?: string[];
  languages?: string[];
  /** More of its configuration. */
  more?: string;
  /** What providers share with it, by the names of their variables. */
  secrets?: Record<string, string>;
}

export const zoetermeer: Town = { slug: "zoetermeer", name: "Zoetermeer", code: "GM0637", prefix: "ZM" };

/** Writes a folder for each; the first is the default. */
export function writeTowns(folder: string, towns: Town[]) {
  const text = readFileSync(join(ours, "zoetermeer/municipality.toml"), "utf8");
  const [head, first] = [text.indexOf("[[neighbourhoods]]"), text.indexOf("[[themes]]")];
  towns.forEach((town, place) => {
    const set = (text: string, key: string, value: unknown) => text.replace(new RegExp(`^${key} = .*$`, "m"), `${key} = ${JSON.stringify(value)}`);
    let top = text.slice(0, head);
    const { slug, name, code, prefix, languages = ["nl", "en"] } = town;
    for (const [key, value] of Object.entries({ slug, name, cbs_code: code, reference_prefix: prefix, default: place === 0, languages })) top = set(top, key, value);
    const wijken = town.wijken?.map((name, at) => {
      const number = String(at + 1).padStart(2, "0");
      return `[[neighbourhoods]]\nslug = "wijk-${number}"\nname = ${JSON.stringify(name)}\ncode = "WK${code.slice(2)}${number}"\n`;
    });
    mkdirSync(join(folder, slug), { recursive: true });
    writeFileSync(join(folder, slug, "municipality.toml"), `${top}${town.more ?? ""}\n` + (wijken?.join("\n") ?? text.slice(head, first)) + text.slice(first));
  });
}
