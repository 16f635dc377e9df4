package org.virtworkbench.core.tree;

/** An address at which there is no tree to install from; its message says for a person what is wrong, and what to do. */
public final class TreeException extends Exception {

    private static final long serialVersionUID = 1L;

    TreeException(String message) {
        super(message);
    }
}
