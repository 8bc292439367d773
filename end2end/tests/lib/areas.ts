// A made-up map: a square for every wijk, in the format of CBS.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The municipalities that come with the program. */
export const ours = join(import.meta.dirname, "../../../public/municipalities");

/** Writes the map of these municipalities into a folder; gives the path of its file. */
export function madeUpAreas(folder: string, municipalities = ours): string {
  const codes = readdirSync(municipalities).flatMap((slug) => {
    const text = readFileSync(join(municipalities, slug, "municipality.toml"), "utf8");
    return [...text.matchAll(/^code = "(WK\d+)"/gm)].map((match) => match[1]);
  });
  const features = codes.map((code, place) => {
    const [west, south] = [4.5 + (place % 4) * 0.02, 52 + Math.floor(place / 4) * 0.01];
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
