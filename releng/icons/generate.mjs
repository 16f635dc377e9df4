// SPDX-License-Identifier: EPL-2.0
// Writes the icons of the user interface, light and dark. Usage: generate.mjs ICON-PACKAGE PATHKIT-PACKAGE TARGET-FOLDER

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { LOGO, LOGO_SMALL, circle } from './drawings.mjs';
import { large, medium, small } from './icons.mjs';

const [iconPackage, pathKitPackage, target] = process.argv.slice(2);
const pathKit = await createRequire(import.meta.url)(join(pathKitPackage, 'bin', 'pathkit.js'))(
  { wasmBinary: readFileSync(join(pathKitPackage, 'bin', 'pathkit.wasm')) });
const palette = JSON.parse(readFileSync(new URL('palette.json', import.meta.url)));

/** The outlines of an icon of the package in the first size that it has. */
function outline(source, style, sizes) {
  for (const size of sizes) {
    let text;
    try {
      text = readFileSync(join(iconPackage, 'icons', `${source}_${size}_${style}.svg`), 'utf8');
    } catch {
      continue;
    }
    const paths = [...text.matchAll(/<path\b[^>]*?\bd="([^"]+)"[^>]*>/g)];
    if (!paths.length || /<(?!\/?(svg|path)\b)/.test(text)) {
      throw new Error(`${source}: not drawn by outlines alone`);
    }
    return { d: paths.map(p => p[1]).join(''), size };
  }
  throw new Error(`${source}_*_${style}: in none of the sizes ${sizes}`);
}

/** Takes a disc out of an outline, so that a badge stands free. */
function cut(d, radius) {
  const shape = pathKit.FromSVGString(d);
  const hole = pathKit.FromSVGString(circle(11.75, 11.75, radius));
  if (!shape.op(hole, pathKit.PathOp.DIFFERENCE)) {
    throw new Error('cannot cut an outline');
  }
  const result = shape.toSVGString().replace(/\d+\.\d+(e-?\d+)?/g, number => String(Math.round(number * 100) / 100));
  shape.delete();
  hole.delete();
  return result;
}

function element(layer, colours, transform = '') {
  const colour = colours[layer.role];
  if (!colour) {
    throw new Error(`no colour for the role ${layer.role}`);
  }
  const paint = layer.stroke
    ? `fill="none" stroke="${colour}" stroke-width="${layer.stroke}" stroke-linecap="round" stroke-linejoin="round"`
    : `fill="${colour}"`;
  return `<path ${paint}${transform} d="${layer.d}"/>`;
}

const svg = (size, box, body) => `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${box} ${box}">${body}</svg>\n`;
const resolve = (layer, sizes) => (layer.source ? { ...layer, ...outline(layer.source, layer.style, sizes) } : layer);

function smallIcon(icon, colours) {
  const base = (icon.layers ?? icon).map(layer => resolve(layer, [16]));
  const layers = icon.mark ? [...base.map(layer => ({ ...layer, d: cut(layer.d, icon.mark.clear) })), ...icon.mark.layers] : base;
  return svg(16, 16, layers.map(layer => element(layer, colours)).join(''));
}

function mediumIcon(icon, colours) {
  return svg(24, 24, icon.map(layer => element(resolve(layer, [24]), colours)).join(''));
}

function largeIcon(icon, colours) {
  const picture = icon.map(layer => {
    const found = resolve(layer, [28, 24, 32]);
    return element(found, colours, ` transform="translate(16 16) scale(${Math.round(32000 / found.size) / 1000})"`);
  });
  return svg(64, 64, `<circle cx="32" cy="32" r="32" fill="${colours.tint}"/>${picture.join('')}`);
}

function write(folder, icons, draw, colours) {
  mkdirSync(folder, { recursive: true });
  for (const [name, icon] of Object.entries(icons)) {
    try {
      writeFileSync(join(folder, `${name}.svg`), draw(icon, colours));
    } catch (failure) {
      throw new Error(`${name}: ${failure.message}`);
    }
  }
}

for (const [variant, colours] of Object.entries(palette)) {
  const folder = join(target, variant);
  rmSync(folder, { recursive: true, force: true });
  write(folder, small, smallIcon, colours);
  write(join(folder, 'medium'), medium, mediumIcon, colours);
  write(join(folder, 'large'), large, largeIcon, colours);
  writeFileSync(join(folder, 'logo.svg'), svg(16, 16, LOGO_SMALL));
  writeFileSync(join(folder, 'large', 'logo.svg'), svg(64, 256, LOGO));
}
mkdirSync(join(target, 'logo'), { recursive: true });
writeFileSync(join(target, 'logo', 'logo-small.svg'), svg(16, 16, LOGO_SMALL));
writeFileSync(join(target, 'logo', 'logo.svg'), svg(256, 256, LOGO));
