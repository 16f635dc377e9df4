// SPDX-License-Identifier: EPL-2.0
// Own drawings on a 16 x 16 grid, and the small badges that mark a state on another icon.
// A layer is { d, role } for a filled outline or { d, role, stroke } for a line of that width.

const fill = (d, role) => ({ d, role });
const line = (d, role, stroke = 1.3) => ({ d, role, stroke });

/** A circle as path data. */
export const circle = (cx, cy, r) => `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** The power sign: a ring open at the top with a bar in the gap. */
export const power = role => [line('M5.1 3.9a5.5 5.5 0 1 0 5.8 0', role, 1.2), line('M8 1.6v6', role, 1.2)];

const SCREEN = 'M3 2h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V4c0-1.1.9-2 2-2z';
const STAND = 'M6.5 12h3v1.5h1.3a.5.5 0 0 1 0 1H5.2a.5.5 0 0 1 0-1h1.3z';

/** A monitor that is switched on: the filled screen in the colour of the state, the sign of the state on it. */
export const litGuest = (role, ...sign) => [fill(SCREEN, role), fill(STAND, role), ...sign];

/** A monitor that is dark: only its outline, and a sign in the same colour. */
export const darkGuest = (role, ...sign) => [
  line('M3 2.5h10A1.5 1.5 0 0 1 14.5 4v6a1.5 1.5 0 0 1-1.5 1.5H3A1.5 1.5 0 0 1 1.5 10V4A1.5 1.5 0 0 1 3 2.5z', role, 1),
  fill(STAND, role), ...sign];

/** Signs that fit on the screen of a guest, centred at 8, 7. */
export const sign = {
  play: role => [fill('M6.3 4.5a.6.6 0 0 1 .9-.5l4.2 2.5a.6.6 0 0 1 0 1L7.2 10a.6.6 0 0 1-.9-.5z', role)],
  pause: role => [fill('M5.5 4.3h1.9v5.4H5.5zM8.6 4.3h1.9v5.4H8.6z', role)],
  stop: role => [fill('M6.3 4.8h3.4c.3 0 .5.2.5.5v3.4c0 .3-.2.5-.5.5H6.3a.5.5 0 0 1-.5-.5V5.3c0-.3.2-.5.5-.5z', role)],
  cross: role => [line('M5.8 4.8l4.4 4.4M10.2 4.8L5.8 9.2', role, 1.7)],
  moon: role => [fill('M8.3 3.8a.5.5 0 0 0-.7-.6 4 4 0 1 0 4.2 5.2.5.5 0 0 0-.7-.6 3 3 0 0 1-2.8-4z', role)],
  disk: role => [line('M8 4v3.6M6.2 6.2L8 8l1.8-1.8', role, 1.2), line('M5.3 9.8h5.4', role, 1.2)],
  template: role => [line('M5.6 5h4.8M8 5v4.3', role, 1.4)],
  question: role => [line('M6.6 5.6a1.45 1.45 0 1 1 2.2 1.3c-.5.3-.8.5-.8 1', role, 1.2), fill(circle(8, 9.6, 0.75), role)]
};

/** Badges in the lower right corner, centred at 11.75, 11.75; `clear` is the radius cut out of the icon below. */
const onDisc = (...glyph) => role => ({ clear: 4.9, layers: [fill(circle(11.75, 11.75, 4), role), ...glyph] });
export const badge = {
  check: onDisc(line('M9.9 11.9l1.3 1.3 2.4-2.6', 'onFill', 1.2)),
  cross: onDisc(line('M10.3 10.3l2.9 2.9M13.2 10.3l-2.9 2.9', 'onFill', 1.2)),
  plus: onDisc(line('M11.75 9.7v4.1M9.7 11.75h4.1', 'onFill', 1.2)),
  minus: onDisc(line('M9.7 11.75h4.1', 'onFill', 1.3)),
  dots: onDisc(fill(circle(9.75, 11.75, 0.75) + circle(11.75, 11.75, 0.75) + circle(13.75, 11.75, 0.75), 'onFill')),
  up: onDisc(line('M11.75 13.9V9.8M9.9 11.5l1.85-1.85 1.85 1.85', 'onFill', 1.1)),
  ring: role => ({ clear: 4.3, layers: [line(circle(11.75, 11.75, 2.7), role, 1.3)] }),
  again: role => ({ clear: 4.9, layers: [line('M14.6 10a3.3 3.3 0 1 0 .45 1.9', role, 1.3), line('M14.9 7.9v2.4h-2.4', role, 1.3)] }),
  lock: role => ({ clear: 5.1, layers: [
    fill('M9 11.2h5.5c.6 0 1 .4 1 1v2.3c0 .6-.4 1-1 1H9a1 1 0 0 1-1-1v-2.3c0-.6.4-1 1-1z', role),
    line('M9.9 11V9.9a1.85 1.85 0 0 1 3.7 0V11', role, 1.2)] }),
  moon: role => ({ clear: 4.6, layers: [
    fill('M11.3 8.4a.4.4 0 0 0-.55-.45 4 4 0 1 0 4.9 5.1.4.4 0 0 0-.5-.5 3.1 3.1 0 0 1-3.85-4.15z', role)] })
};

/** A bar and a play sign: going on after a pause. */
export const resume = role => [
  fill('M2.75 2.5h.5c.4 0 .75.3.75.75v9.5c0 .4-.35.75-.75.75h-.5a.75.75 0 0 1-.75-.75v-9.5c0-.45.3-.75.75-.75z', role),
  fill('M6 3.4c0-.8.85-1.3 1.55-.9l6.9 4.6a1.1 1.1 0 0 1 0 1.8l-6.9 4.6A1.03 1.03 0 0 1 6 12.6z', role)];

/** Cells with lines between them: the nodes of a NUMA machine. */
export const numa = role => [
  line('M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z', role, 1),
  line('M6.5 4.5h3M6.5 11.5h3M4.5 6.5v3M11.5 6.5v3', role, 1)];

/** A die that shows five: randomness. */
export const die = role => [
  line('M4 2.5h8A1.5 1.5 0 0 1 13.5 4v8a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V4A1.5 1.5 0 0 1 4 2.5z', role, 1),
  fill([[5.5, 5.5], [10.5, 5.5], [8, 8], [5.5, 10.5], [10.5, 10.5]].map(([x, y]) => circle(x, y, 0.95)).join(''), role)];

/** The sign of recording: ready, and while it records. */
export const record = [line(circle(8, 8, 5.8), 'neutral', 1), fill(circle(8, 8, 3), 'danger')];
export const recording = [line(circle(8, 8, 6.3), 'danger', 1.2), fill(circle(8, 8, 4.2), 'danger')];

/** A loudspeaker that is silent. */
export const silent = role => [
  line('M8 3.2v9.6L5.2 10.3H3.4a1 1 0 0 1-1-1V6.7a1 1 0 0 1 1-1h1.8z', role, 1),
  line('M10.4 6.2l3.4 3.6M13.8 6.2l-3.4 3.6', role, 1.1)];

/** A prompt in a window: text console. */
export const prompt = role => [
  line('M3.5 2.5h9A1.5 1.5 0 0 1 14 4v8a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12V4a1.5 1.5 0 0 1 1.5-1.5z', role, 1),
  line('M4.8 5.8L7 8l-2.2 2.2M8.2 10.5h3', role, 1.1)];

/** Letters I and P between angle marks of an address plate. */
export const ip = role => [
  line('M3.5 3.5h9A1.5 1.5 0 0 1 14 5v6a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11V5a1.5 1.5 0 0 1 1.5-1.5z', role, 1),
  line('M5.5 6v4M8 10V6h1.6a1.3 1.3 0 0 1 0 2.6H8', role, 1.1)];

/** The product's sign, 16 x 16: two stacked screens, the front one running. */
export const LOGO_SMALL = `<linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#3b86f2"/><stop offset="1" stop-color="#1a4bb0"/></linearGradient>
<rect x="0.5" y="0.5" width="15" height="15" rx="3.5" fill="url(#g)"/>
<rect x="3" y="3.5" width="10" height="7" rx="1.2" fill="#ffffff"/><rect x="5" y="11.6" width="6" height="1.2" rx="0.6" fill="#ffffff"/>
<path d="M6.6 5.2v3.6L9.9 7z" fill="#1a4bb0"/>`;

/** The product's sign on a 256 x 256 grid. */
export const LOGO = `<linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#3b86f2"/><stop offset="1" stop-color="#1a4bb0"/></linearGradient>
<rect x="12" y="12" width="232" height="232" rx="52" fill="url(#g)"/>
<rect x="92" y="50" width="118" height="82" rx="13" fill="#ffffff" fill-opacity="0.28"/>
<rect x="70" y="68" width="124" height="86" rx="13" fill="#ffffff" fill-opacity="0.45"/>
<rect x="44" y="86" width="134" height="94" rx="14" fill="#ffffff"/>
<rect x="98" y="180" width="26" height="16" fill="#ffffff"/><rect x="76" y="194" width="70" height="12" rx="6" fill="#ffffff"/>
<path d="M95 112.5v41a6 6 0 0 0 9 5.2l35.4-20.5a6 6 0 0 0 0-10.4L104 107.3a6 6 0 0 0-9 5.2z" fill="#1f5bc4"/>`;
