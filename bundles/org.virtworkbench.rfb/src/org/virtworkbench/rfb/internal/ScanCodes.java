/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal;

import java.util.Map;
import java.util.OptionalInt;

/**
 * From Linux input codes to the codes of the XT keyboard that QEMU's key event carries: one byte, with the prefix 0xE0 as its highest bit.
 * The two agree up to F12, as Linux took them over, but for keys that keyboards have gained since.
 */
final class ScanCodes {

    private static final int LAST_SHARED = 88;
    private static final int UNUSED = 84;

    private static final Map<Integer, Integer> OTHERS = Map.ofEntries(//
            Map.entry(85, 0x76), // Zenkaku/Hankaku
            Map.entry(89, 0x73), // Ro of Japanese and Brazilian keyboards
            Map.entry(90, 0x78), // Katakana
            Map.entry(91, 0x77), // Hiragana
            Map.entry(92, 0x79), // Henkan
            Map.entry(93, 0x70), // Katakana/Hiragana
            Map.entry(94, 0x7B), // Muhenkan
            Map.entry(95, 0x5C), // comma of a Japanese number pad
            Map.entry(96, 0x9C), // Enter of the number pad
            Map.entry(97, 0x9D), // right Ctrl
            Map.entry(98, 0xB5), // slash of the number pad
            Map.entry(99, 0x54), // Print, SysRq
            Map.entry(100, 0xB8), // right Alt
            Map.entry(101, 0x5B), // line feed
            Map.entry(102, 0xC7), // Home
            Map.entry(103, 0xC8), // up
            Map.entry(104, 0xC9), // Page up
            Map.entry(105, 0xCB), // left
            Map.entry(106, 0xCD), // right
            Map.entry(107, 0xCF), // End
            Map.entry(108, 0xD0), // down
            Map.entry(109, 0xD1), // Page down
            Map.entry(110, 0xD2), // Insert
            Map.entry(111, 0xD3), // Delete
            Map.entry(113, 0xA0), // mute
            Map.entry(114, 0xAE), // quieter
            Map.entry(115, 0xB0), // louder
            Map.entry(116, 0xDE), // power
            Map.entry(117, 0x59), // equals sign of the number pad
            Map.entry(119, 0xC6), // Pause
            Map.entry(121, 0x7E), // comma of the number pad
            Map.entry(124, 0x7D), // Yen
            Map.entry(125, 0xDB), // left Windows key
            Map.entry(126, 0xDC), // right Windows key
            Map.entry(127, 0xDD), // Menu
            Map.entry(128, 0xE8), // stop
            Map.entry(140, 0xA1), // calculator
            Map.entry(142, 0xDF), // sleep
            Map.entry(143, 0xE3), // wake up
            Map.entry(155, 0xEC), // mail
            Map.entry(156, 0xE6), // bookmarks
            Map.entry(157, 0xEB), // computer
            Map.entry(158, 0xEA), // back
            Map.entry(159, 0xE9), // forward
            Map.entry(163, 0x99), // next song
            Map.entry(164, 0xA2), // play, pause
            Map.entry(165, 0x90), // previous song
            Map.entry(166, 0xA4), // stop playing
            Map.entry(172, 0xB2), // home page
            Map.entry(173, 0xE7), // reload
            Map.entry(217, 0xE5)); // search

    private ScanCodes() {
    }

    /** The code of a key, or nothing where an XT keyboard has no such key. */
    static OptionalInt xtFromEvdev(int evdevCode) {
        Integer other = OTHERS.get(evdevCode);
        if (other != null) {
            return OptionalInt.of(other);
        }
        boolean shared = evdevCode >= 1 && evdevCode <= LAST_SHARED && evdevCode != UNUSED;
        return shared ? OptionalInt.of(evdevCode) : OptionalInt.empty();
    }
}
