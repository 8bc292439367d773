// Photos that tests send, made by hand: a PNG of a size, in a colour that goes from corner to corner.
import { crc32, deflateSync } from "node:zlib";

const part = (kind: string, data: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A file that is chosen. */
export type Chosen = { name: string; mimeType: string; buffer: Buffer };

/** A photo as a file that is chosen; `hue` makes each another one. */
export function photo(name = "bankje.png", { width = 800, height = 600, hue = 0 } = {}): Chosen {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      rows[at] = (x * 255) / width;
      rows[at + 1] = (y * 255) / height;
      rows[at + 2] = (hue * 40) % 256;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const start = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const buffer = Buffer.concat([start, part("IHDR", head), part("IDAT", deflateSync(rows)), part("IEND", Buffer.alloc(0))]);
  return { name, mimeType: "image/png", buffer };
}

/** The same JPEG, which says that it was taken somewhere: as EXIF writes degrees, in thousandths of a minute. */
export function takenAt({ name, mimeType, buffer }: Chosen, [longitude, latitude]: [number, number]): Chosen {
  const tiff = Buffer.alloc(128);
  tiff.write("MM\0*", "latin1");
  tiff.writeUInt32BE(8, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number | string) => {
    tiff.writeUInt16BE(tag, at);
    tiff.writeUInt16BE(type, at + 2);
    tiff.writeUInt32BE(count, at + 4);
    if (typeof value === "string") tiff.write(value, at + 8, "latin1");
    else tiff.writeUInt32BE(value, at + 8);
  };
  const degrees = (at: number, degrees: number) => {
    const whole = Math.floor(degrees);
    [whole, 1, Math.round((degrees - whole) * 60_000), 1000, 0, 1].forEach((part, place) => tiff.writeUInt32BE(part, at + place * 4));
  };
  tiff.writeUInt16BE(1, 8);
  entry(10, 0x8825, 4, 1, 26);
  tiff.writeUInt16BE(4, 26);
  entry(28, 1, 2, 2, "N");
  entry(40, 2, 5, 3, 80);
  entry(52, 3, 2, 2, "E");
  entry(64, 4, 5, 3, 104);
  degrees(80, latitude);
  degrees(104, longitude);
  const head = Buffer.from([0xff, 0xe1, 0, 8 + tiff.length]);
  return { name, mimeType, buffer: Buffer.concat([buffer.subarray(0, 2), head, Buffer.from("Exif\0\0", "latin1"), tiff, buffer.subarray(2)]) };
}
