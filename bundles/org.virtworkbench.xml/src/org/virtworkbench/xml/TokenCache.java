/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml;

/**
 * Gives one string for equal parts of a document: names and the white space of indentation come again and again. Holds a
 * fixed number of them, the last of each hash code, so that no choice of names can make it large or slow.
 */
final class TokenCache {

    private static final int SLOTS = 512;
    private static final int LONGEST = 48;

    private final String[] tokens = new String[SLOTS];

    /** The part of the text between two offsets. */
    String get(String text, char[] chars, int start, int end) {
        int length = end - start;
        if (length > LONGEST) {
            return text.substring(start, end);
        }
        int hash = length;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + chars[i];
        }
        int slot = (hash ^ hash >>> 9 ^ hash >>> 18) & SLOTS - 1;
        String known = tokens[slot];
        if (known != null && known.length() == length && text.startsWith(known, start)) {
            return known;
        }
        String token = text.substring(start, end);
        tokens[slot] = token;
        return token;
    }
}
