/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.virtworkbench.xml.CanonicalXml;
import org.virtworkbench.xml.XmlDoctype;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlLimits;
import org.virtworkbench.xml.XmlSyntaxException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Checks that a document survives being parsed and written back.
 *
 * <p>
 * Equal bytes alone would only prove that nothing was lost on the way through; they would not show whether the document
 * was understood. So what was written is also compared, node by node, with what another parser, the Java platform's,
 * sees in the original. A document that it refuses is not "same" either. Left out of that comparison are documents that
 * use what only the fifth edition of XML 1.0 allows or refer to parameter entities, with which that parser is stricter, and those that it would need long
 * for: beyond a megabyte, or with many declared attributes, all of which it compares for each element.
 */
final class RoundTrip {

    private static final Set<Object> READ_AS_BYTES = Set.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1,
            StandardCharsets.US_ASCII, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private static final int COMPARED_BYTES = 1 << 20;
    private static final int COMPARED_DECLARATIONS = 10;

    private final SecureSaxReader reader = new SecureSaxReader();

    /** Checks a file; never fails otherwise than by its verdict. */
    Verdict check(Path file) {
        try {
            if (isSomethingElse(file)) {
                // a pipe that nobody writes to would be waited for without end
                return new Verdict.Failed("this is no regular file");
            }
            return check(XmlDocument.readBytes(file, XmlLimits.DEFAULT));
        } catch (XmlSyntaxException e) {
            return new Verdict.Failed(e.getMessage());
        } catch (NoSuchFileException e) {
            return new Verdict.Failed("there is no such file");
        } catch (AccessDeniedException e) {
            return new Verdict.Failed("no permission to read the file");
        } catch (IOException e) {
            return new Verdict.Failed(Files.isDirectory(file) ? "this is a folder" : "cannot be read: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Verdict.Failed("internal error: " + e);
        }
    }

    private static boolean isSomethingElse(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    /** Checks a document given as bytes. */
    Verdict check(byte[] original) throws IOException {
        try {
            XmlDocument document = XmlDocument.parse(original);
            byte[] written = document.toBytes();
            if (Arrays.equals(original, written)) {
                return compare(original, document);
            }
            XmlDocument again = reread(written);
            if (again == null || !CanonicalXml.of(document).equals(CanonicalXml.of(again))) {
                return firstByte(original, written, document);
            }
            return compare(original, again);
        } catch (XmlSyntaxException e) {
            return new Verdict.Failed(e.getMessage());
        }
    }

    private static XmlDocument reread(byte[] written) {
        try {
            return XmlDocument.parse(written);
        } catch (XmlSyntaxException e) {
            return null;
        }
    }

    private static Verdict firstByte(byte[] original, byte[] written, XmlDocument document) {
        String before = new String(original, 0, Math.max(0, Arrays.mismatch(original, written)), document.charset());
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return new Verdict.Differs(new Difference(line, column, "other characters are written back"));
    }

    private static int declaredAttributes(XmlDocument document) {
        return document.nodes().stream().mapToInt(node -> node instanceof XmlDoctype doctype ? doctype.declaredAttributes() : 0).sum();
    }

    private Verdict compare(byte[] original, XmlDocument document) throws IOException {
        if (!document.sameInAllEditions() || original.length > COMPARED_BYTES || declaredAttributes(document) > COMPARED_DECLARATIONS) {
            return new Verdict.Same();
        }
        TreeComparison comparison = new TreeComparison(document);
        InputSource source = READ_AS_BYTES.contains(document.charset())
                ? new InputSource(new ByteArrayInputStream(original))
                : new InputSource(new StringReader(new String(original, document.charset())));
        try {
            reader.read(source, comparison);
        } catch (SAXParseException e) {
            return new Verdict.Failed("line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": "
                    + e.getMessage());
        } catch (SAXException e) {
            Optional<Difference> difference = comparison.difference();
            return difference.<Verdict>map(Verdict.Differs::new).orElseGet(() -> new Verdict.Failed(e.getMessage()));
        }
        return new Verdict.Same();
    }
}
