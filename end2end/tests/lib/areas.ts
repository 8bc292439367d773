// A made-up map: a square for every wijk, in the format of CBS.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The municipalities that come with the program. */
export const ours = join(import.meta.dirname, "../../../public/municipalities");

/** The codes of all wijken of these municipalities. */
const codesOf = (municipalities: string) =>
  readdirSync(municipalities).flatMap((slug) => {
    const text = readFileSync(join(municipalities, slug, "municipality.toml"), "utf8");
    return [...text.matchAll(/^code = "(WK\d+)"/gm)].map((match) => match[1]);
  });

const cornerOf = (place: number) => [4.5 + (place % 4) * 0.02, 52 + Math.floor(place / 4) * 0.01] as const;

/** Longitude and latitude of the middle of a wijk of ours on this map. */
export function middleOf(code: string): [number, number] {
  const [west, south] = cornerOf(codesOf(ours).indexOf(code));
  return [west + 0.01, south + 0.005];
}

/** Writes the map of these municipalities into a folder; gives the path of its file. */
export function madeUpAreas(folder: string, municipalities = ours): string {
  const features = codesOf(municipalities).map((code, place) => {
    const [west, south] = cornerOf(place);
    const corners = [[0, 0], [0.02, 0], [0.02, 0.01], [0, 0.01], [0, 0]];
    return {
      type: "Feature",
      geometry: { type: "Polygon", coordinates: [corners.map(([x, y]) => [west + x, south + y])] },
      properties: { statcode: code, statnaam: code },
    };
  });
  const file = join(folder, "areas.geojson");
  writeFileSync(file, JSON.stringify({ type: "FeatureCollection", features }));
  return file;
}
