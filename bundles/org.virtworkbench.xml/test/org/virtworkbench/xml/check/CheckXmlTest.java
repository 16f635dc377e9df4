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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.xml.Samples;

class CheckXmlTest {

    /** Far more than any of these takes, far less than without bounds. */
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... arguments) {
        List<String> texts = Stream.of(arguments).map(Object::toString).toList();
        return CheckXml.run(texts, new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void allGoodDocumentsAreTheSame() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String xml : Samples.GOOD) {
            files.add(file("good" + files.size() + ".xml", xml));
        }
        files.add(file("domain.xml", Samples.DOMAIN));
        assertEquals(0, run(files.toArray()));
        assertEquals(files.stream().map(file -> file + ": same").toList(), lines());
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void allBadDocumentsAreErrors() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String xml : Samples.BAD) {
            files.add(file("bad" + files.size() + ".xml", xml));
        }
        assertEquals(1, run(files.toArray()));
        assertEquals(files.size(), lines().size());
        for (String line : lines()) {
            assertTrue(line.matches(".*bad\\d+\\.xml: error: line \\d+, column \\d+: .+"), line);
        }
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void oneErrorAmongManyGivesStatusOne() throws IOException {
        Path good = file("good.xml", "<a/>");
        Path bad = file("bad.xml", "<a>\n</b>");
        assertEquals(1, run(good, bad, good, folder.resolve("none.xml")));
        assertEquals(List.of(good + ": same", bad + ": error: line 2, column 1: the end tag </b> does not close <a> from line 1",
                good + ": same", folder.resolve("none.xml") + ": error: there is no such file"), lines());
    }

    @Test
    void foldersAreSearched() throws IOException {
        Path b = file("in/b.xml", "<b/>");
        Path a = file("in/deep/a.xml", "<a/>");
        file("in/readme.txt", "no XML");
        assertEquals(0, run(folder.resolve("in")));
        assertEquals(List.of(b + ": same", a + ": same"), lines());
    }

    @Test
    void withoutFilesItShowsItsUse() {
        assertEquals(2, run());
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("usage: "));
    }

    @Test
    void anUnreadableNameIsAnError() {
        assertEquals(1, run("a\0b"));
        assertTrue(lines().getFirst().contains(": error: "));
    }

    @Test
    void nothingIsWaitedFor() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        Path pipe = folder.resolve("pipe.xml");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertTimeoutPreemptively(SOON, () -> assertEquals(1, run(pipe)));
        assertEquals(List.of(pipe + ": error: this is no regular file"), lines());
    }

    @Test
    void whatCannotBeReadInAFolderIsNotPassedOver() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("dangling.xml"), folder.resolve("none"));
        Path loud = file("LOUD.XML", "<a>");
        assertEquals(1, run(folder));
        assertEquals(List.of(loud + ": error: line 1, column 1: the element <a> is not closed",
                link + ": error: there is no such file"),
                lines().stream().map(line -> line.replace(" from line 1", "")
                        .replaceAll("column \\d+", "column 1")).toList());
    }

    @Test
    void theLineOfAFileIsOneLine() throws IOException {
        Path odd = file("a\nb.xml", "<?xml version='1.0\n\u2028' encoding='UTF-8\n\t'?><a/>");
        assertEquals(1, run(odd));
        assertEquals(1, lines().size(), () -> out.toString(StandardCharsets.UTF_8));
        assertTrue(lines().getFirst().contains("a\\u000ab.xml: error: line 1"), lines()::getFirst);
    }

    @Test
    void manyReferencesAreNoError() throws IOException {
        Path file = file("references.xml", "<a>" + "&lt;&#65;".repeat(110_000) + "</a>");
        assertTimeoutPreemptively(SOON, () -> assertEquals(0, run(file)));
        assertEquals(List.of(file + ": same"), lines());
    }

    @Test
    void declaredAttributesDoNotMakeItSlow() throws IOException {
        String declarations = IntStream.range(0, 5_000).mapToObj(i -> "<!ATTLIST a a" + i + " CDATA 'x'>").collect(Collectors.joining());
        Path file = file("declarations.xml", "<!DOCTYPE a [" + declarations + "]><a>" + "<a/>".repeat(50_000) + "</a>");
        assertTimeoutPreemptively(SOON, () -> assertEquals(0, run(file)));
        assertEquals(List.of(file + ": same"), lines());
    }
}
