#!/usr/bin/env node
// Builds what the browser gets, into target/site/: the islands as WebAssembly with their JavaScript,
// the style sheets, the icons, and public/. Names carry a hash of the content; assets.json says which they are.
// Does nothing when nothing changed. Use: .ci/front.mjs (after .ci/tools)
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const esbuild = createRequire(join(process.cwd(), "end2end/package.json"))("esbuild");
const site = "target/site";
const work = "target/front"; // what lies between cargo and the site, and the stamps

const hash = (...parts) => parts.reduce((h, part) => h.update(part), createHash("sha256")).digest("hex").slice(0, 16);
const read = (path) => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0));
const files = (path) =>
  !existsSync(path) ? []
  : statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => files(join(path, name)))
  : [path];
const run = (command, args, env = {}) =>
  execFileSync(command, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });

// Writes only what differs, so that cargo sees no change where there is none.
const kept = new Set();
function put(path, bytes) {
  kept.add(path);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

// The islands: cargo, then wasm-bindgen and wasm-opt when cargo's result is a new one.
function islands() {
  const rustc = execFileSync(".ci/wasm-toolchain", { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim();
  const cargo = ["build", "-p", "app", "--lib", "--no-default-features", "--features", "hydrate"];
  run("cargo", [...cargo, "--target", "wasm32-unknown-unknown", "--profile", "wasm"], { RUSTC: rustc });

  const raw = join(process.env.CARGO_TARGET_DIR ?? "target", "wasm32-unknown-unknown/wasm/app.wasm");
  const stamp = hash(read(raw), read("Cargo.lock"), read("end2end/package-lock.json"), read(".ci/front.mjs"));
  if (String(read(`${work}/islands`)) !== stamp) {
    rmSync(`${work}/islands`, { force: true });
    // Without a default path in the glue: pages name the file with its hash.
    const bindgen = ["--target", "web", "--no-typescript", "--omit-default-module-path", "--out-dir", `${work}/bindgen`];
    run("wasm-bindgen", [...bindgen, "--out-name", "app", raw]);
    const features = ["bulk-memory", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext", "multivalue"];
    run("end2end/node_modules/.bin/wasm-opt", [
      "-Oz", "--strip-debug", "--strip-producers", ...features.map((f) => `--enable-${f}`),
      `${work}/bindgen/app_bg.wasm`, "-o", `${work}/app.wasm`,
    ]);
    esbuild.buildSync({
      entryPoints: [`${work}/bindgen/app.js`], outfile: `${work}/app.js`,
      bundle: true, minify: true, format: "esm", target: "es2022", logLevel: "warning",
    });
    writeFileSync(`${work}/islands`, stamp);
  }
  return { js: read(`${work}/app.js`), wasm: read(`${work}/app.wasm`) };
}

// A style sheet with everything it imports. Addresses that begin with / stay as they are.
async function style(name) {
  const keepUrls = {
    name: "keep-urls",
    setup: ({ onResolve }) => onResolve({ filter: /^\// }, ({ kind }) => (kind === "url-token" ? { external: true } : null)),
  };
  const built = await esbuild.build({
    entryPoints: [`style/${name}`], write: false, plugins: [keepUrls],
    bundle: true, minify: true, target: ["chrome109", "firefox115", "safari15.6"], logLevel: "warning",
  });
  return Buffer.from(built.outputFiles[0].contents);
}

async function build() {
  const made = { css: await style("main.css"), styleguide: await style("styleguide.css"), icons: read("style/icons.svg"), ...islands() };
  const names = { css: "main-#.css", styleguide: "styleguide-#.css", icons: "icons-#.svg", js: "app-#.js", wasm: "app-#.wasm" };
  const assets = {};
  for (const [kind, bytes] of Object.entries(made)) {
    assets[kind] = `/pkg/${names[kind].replace("#", hash(bytes))}`;
    put(site + assets[kind], bytes);
  }
  for (const path of files("public")) {
    if (!path.startsWith("public/municipalities/")) put(path.replace("public", site), readFileSync(path));
  }
  put(`${site}/assets.json`, Buffer.from(JSON.stringify(assets) + "\n"));
  for (const path of files(site)) if (!kept.has(path)) rmSync(path);

  for (const [kind, bytes] of Object.entries(made)) {
    const small = brotliCompressSync(bytes).length;
    console.log(`front: ${assets[kind]}  ${(bytes.length / 1024).toFixed(1)} kB, brotli ${(small / 1024).toFixed(1)} kB`);
  }
}

const inputs = ["style", "public", "app", "Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "end2end/package-lock.json", ".ci/front.mjs"];
const stamp = () => hash(...[...inputs.flatMap(files), ...files(site)].flatMap((path) => [path, readFileSync(path)]));

mkdirSync(work, { recursive: true });
if (String(read(`${work}/stamp`)) !== stamp()) {
  try {
    await build();
    writeFileSync(`${work}/stamp`, stamp());
  } catch (error) {
    // The tool has said what is wrong; a program that is missing has not.
    console.error(`front: not built. ${error.code === "ENOENT" ? `${error.path} is missing: run .ci/tools first.` : error.message}`);
    process.exit(1);
  }
}
