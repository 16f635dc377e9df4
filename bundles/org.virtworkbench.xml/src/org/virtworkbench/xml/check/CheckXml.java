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

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The command {@code virt-workbench --check-xml FILE…}: parses each file, writes it back in memory, and prints one line
 * for it:
 *
 * <pre>
 * FILE: same
 * FILE: differs at LINE:COLUMN: what
 * FILE: error: line LINE, column COLUMN: cause
 * </pre>
 *
 * For a folder all files below it whose names end in {@code .xml} are checked. Nothing is ever changed. Exit status: 0
 * when all files are the same, 1 when one differs or has an error, 2 when no file was named.
 */
public final class CheckXml {

    private static final int BUFFER = 1 << 16;

    private final RoundTrip roundTrip = new RoundTrip();
    private final PrintStream out;
    private boolean clean = true;

    private CheckXml(PrintStream out) {
        this.out = out;
    }

    /** Runs the command and ends the virtual machine with its exit status. */
    public static void main(String[] args) {
        int status;
        try (PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER))) {
            status = run(List.of(args), out, System.err);
        }
        System.exit(status);
    }

    /**
     * Runs the command.
     *
     * @param arguments files and folders
     * @param out gets the line for each file
     * @param err gets the usage when there are no arguments
     * @return the exit status
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty()) {
            err.println("usage: virt-workbench --check-xml FILE...");
            return 2;
        }
        CheckXml check = new CheckXml(out);
        arguments.forEach(check::argument);
        out.flush();
        return check.clean ? 0 : 1;
    }

    private void argument(String argument) {
        try {
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                folder(path);
            } else {
                report(argument, roundTrip.check(path));
            }
        } catch (InvalidPathException e) {
            report(argument, new Verdict.Failed("this is not the name of a file: " + e.getReason()));
        }
    }

    private void folder(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : (Iterable<Path>) entries.sorted()::iterator) {
                if (Files.isDirectory(entry)) {
                    if (!Files.isSymbolicLink(entry)) {
                        folder(entry);
                    }
                } else if (entry.toString().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                    report(entry.toString(), roundTrip.check(entry));
                }
            }
        } catch (IOException e) {
            report(folder.toString(), new Verdict.Failed("the folder cannot be read: " + e.getMessage()));
        }
    }

    private void report(String file, Verdict verdict) {
        clean &= verdict instanceof Verdict.Same;
        out.print(oneLine(file));
        out.print(": ");
        out.print(oneLine(verdict.text()));
        out.print(System.lineSeparator());
    }

    /** One line for each file, whatever its name is and whatever the cause repeats of its content. */
    private static String oneLine(String text) {
        if (text.chars().noneMatch(CheckXml::endsLine)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        text.chars().forEach(c -> line.append(endsLine(c) ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c)));
        return line.toString();
    }

    /** Whether a terminal or another program takes a character for a control or for the end of a line. */
    private static boolean endsLine(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }
}
