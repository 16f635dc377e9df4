package org.virtworkbench.xml.transform;

/** A stylesheet that can't be used. */
public final class StylesheetException extends Exception {

    private static final long serialVersionUID = 1L;

    StylesheetException(String message) {
        super(message);
    }
}
