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

/** What a check of one file found. */
sealed interface Verdict {

    /** What is printed behind the file's name. */
    String text();

    /** What is written back equals the original. */
    record Same() implements Verdict {

        @Override
        public String text() {
            return "same";
        }
    }

    /** What is written back says something else. */
    record Differs(Difference difference) implements Verdict {

        @Override
        public String text() {
            return "differs at " + difference.line() + ':' + difference.column() + ": " + difference.what();
        }
    }

    /** The file cannot be read or is no well-formed document. */
    record Failed(String cause) implements Verdict {

        @Override
        public String text() {
            return "error: " + cause;
        }
    }
}
