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

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out how a document is encoded (XML 1.0, appendix F) and decodes it strictly: a byte that does not belong there
 * is an error and not a question mark.
 */
final class SourceDecoder {

    /**
     * A decoded document.
     *
     * @param text without the byte order mark
     * @param charset the encoding
     * @param marked whether a byte order mark was there
     */
    record Source(String text, Charset charset, boolean marked) {
    }

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** The byte order mark, which is this character in each of the encodings that have one. */
    static final String MARK = "\uFEFF";
    private static final int DECLARATION_BYTES = 512;
    private static final Pattern ENCODING = Pattern
            .compile("^<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'<>\\s]*)[\"']");
    private static final Pattern WIDE = Pattern.compile("(?i)utf-?(16|32).*|ucs.*|iso-10646-ucs.*");

    private SourceDecoder() {
    }

    static Source decode(byte[] bytes) throws XmlSyntaxException {
        Charset marked = byteOrderMark(bytes);
        Charset family = marked != null ? marked : family(bytes);
        int start = marked == null ? 0 : MARK.getBytes(marked).length;
        int end = Math.min(bytes.length, start + DECLARATION_BYTES);
        Charset narrow = family == StandardCharsets.UTF_8 ? StandardCharsets.ISO_8859_1 : family;
        String head = new String(bytes, start, end - start, narrow);
        Charset charset = declared(head, family, marked != null);
        return new Source(decode(bytes, start, charset), charset, marked != null);
    }

    private static Charset byteOrderMark(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        } else if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return UTF_32BE;
        } else if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
            return UTF_32LE;
        } else if (begins(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        } else if (begins(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static Charset family(byte[] bytes) {
        if (begins(bytes, 0, 0, 0, '<')) {
            return UTF_32BE;
        } else if (begins(bytes, '<', 0, 0, 0)) {
            return UTF_32LE;
        } else if (begins(bytes, 0, '<', 0)) {
            return StandardCharsets.UTF_16BE;
        } else if (begins(bytes, '<', 0) && bytes.length > 3 && bytes[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] bytes, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset declared(String head, Charset family, boolean marked) throws XmlSyntaxException {
        Matcher matcher = ENCODING.matcher(head);
        if (!XmlDeclaration.begins(head) || !matcher.find()) {
            return family;
        }
        String name = matcher.group(1);
        Position place = Position.of(head, matcher.start(1));
        boolean wideName = WIDE.matcher(name).matches();
        if (family != StandardCharsets.UTF_8) {
            if (!wideName) {
                throw new XmlSyntaxException(place,
                        "the document declares the encoding " + name + ", but it is written in " + family.name());
            }
            return family;
        }
        if (wideName) {
            throw new XmlSyntaxException(place, "the document declares the encoding " + name
                    + ", but it is written with one byte for a character of plain ASCII");
        }
        Charset charset = charset(name, place);
        if (marked && charset != StandardCharsets.UTF_8) {
            throw new XmlSyntaxException(place,
                    "the document declares the encoding " + name + ", but its byte order mark says UTF-8");
        }
        return charset;
    }

    private static Charset charset(String name, Position place) throws XmlSyntaxException {
        try {
            Charset charset = Charset.forName(name);
            if (charset.canEncode() && new String("<?xml".getBytes(charset), StandardCharsets.US_ASCII).equals("<?xml")) {
                return charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // reported below: to the reader both mean the same
        }
        throw new XmlSyntaxException(place, "the encoding '" + name + "' is not supported");
    }

    private static String decode(byte[] bytes, int start, Charset charset) throws XmlSyntaxException {
        if (charset == StandardCharsets.UTF_8 || charset == StandardCharsets.ISO_8859_1) {
            String text = new String(bytes, start, bytes.length - start, charset);
            if (charset == StandardCharsets.ISO_8859_1 || text.indexOf('\uFFFD') < 0) {
                return text;
            }
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start).slice();
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            byte[] bad = new byte[Math.min(result.length(), in.remaining())];
            in.get(bad);
            throw new XmlSyntaxException(Position.of(out.flip(), out.limit()),
                    "the bytes " + HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bad) + " are not valid "
                            + charset.name());
        }
        return out.flip().toString();
    }

    /**
     * Encodes a text.
     *
     * @throws IllegalStateException when the text has a character that the encoding lacks
     */
    static byte[] encode(String text, Charset charset, boolean marked) {
        if (charset == StandardCharsets.UTF_8) {
            // parser and editing let no unpaired surrogate in, so everything can be encoded
            return (marked ? MARK + text : text).getBytes(charset);
        }
        try {
            ByteBuffer out = charset.newEncoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(marked ? MARK + text : text));
            byte[] bytes = new byte[out.remaining()];
            out.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(
                    "a name or a comment has a character that cannot be written in " + charset.name(), e);
        }
    }
}
