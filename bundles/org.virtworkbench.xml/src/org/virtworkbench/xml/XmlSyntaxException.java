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

/** A document that cannot be read: not well-formed, wrongly encoded, or beyond a limit. Says where and why. */
public class XmlSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String problem;

    /**
     * @param line line of the fault, counted from 1
     * @param column column of the fault in characters, counted from 1
     * @param problem what is wrong, and when it helps why or what is expected instead
     */
    public XmlSyntaxException(int line, int column, String problem) {
        super("line " + line + ", column " + column + ": " + problem);
        this.line = line;
        this.column = column;
        this.problem = problem;
    }

    XmlSyntaxException(Position position, String problem) {
        this(position.line(), position.column(), problem);
    }

    /** Line of the fault, counted from 1. */
    public int line() {
        return line;
    }

    /** Column of the fault in characters, counted from 1. */
    public int column() {
        return column;
    }

    /** What is wrong, without the place; {@link #getMessage()} has both. */
    public String problem() {
        return problem;
    }
}
