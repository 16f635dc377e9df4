package org.virtworkbench.terminal;

/** Tells text, control characters and sequences apart (ECMA-48, in the manner of DEC's terminals: control characters work inside sequences). */
final class Parser {

    /** Takes what is found. */
    interface Sink {
        /** A character. */
        void print(int character);

        /** A control character below space. */
        void control(int code);

        /** ESC, an intermediate byte or 0, a final byte. */
        void escape(int intermediate, int last);

        /** CSI, a private mark or 0, numbers, an intermediate byte or 0, a final byte. */
        void sequence(int mark, Parameters numbers, int intermediate, int last);

        /** The text of OSC. */
        void command(String text);
    }

    private enum State {
        GROUND, ESCAPE, SEQUENCE, IGNORE, COMMAND, STRING
    }

    private static final int ESC = 0x1B;
    private static final int BELL = 7;
    private static final int CANCEL = 0x18;
    private static final int SUBSTITUTE = 0x1A;
    private static final int DELETE = 0x7F;
    private static final int MOST_TEXT = 4096;

    private final Sink sink;
    private final Utf8 utf8 = new Utf8();
    private final Parameters numbers = new Parameters();
    private final StringBuilder text = new StringBuilder();
    private State state = State.GROUND;
    private int mark;
    private int intermediate;

    Parser(Sink sink) {
        this.sink = sink;
    }

    void accept(byte[] data, int from, int to) {
        for (int i = from; i < to; i++) {
            int octet = data[i] & 0xFF;
            if (utf8.isInside() && !Utf8.isTail(octet)) {
                utf8.reset();
                character(Utf8.REPLACEMENT);
            }
            int character = utf8.accept(octet);
            if (character != Utf8.MORE) {
                character(character);
            }
        }
    }

    private void character(int character) {
        if (state == State.GROUND && character >= ' ') {
            if (character != DELETE) {
                sink.print(character);
            }
        } else if (character == ESC) {
            endText();
            state = State.ESCAPE;
            intermediate = 0;
        } else if (character == CANCEL || character == SUBSTITUTE) {
            state = State.GROUND;
        } else if (state == State.COMMAND || state == State.STRING) {
            inText(character);
        } else if (character < ' ') {
            sink.control(character);
        } else {
            inSequence(character);
        }
    }

    private void inText(int character) {
        if (character == BELL) {
            endText();
            state = State.GROUND;
        } else if (text.length() < MOST_TEXT && character >= ' ') {
            text.appendCodePoint(character);
        }
    }

    /** A command ends with BEL, or with ESC \ of which the second half does nothing by itself. */
    private void endText() {
        if (state == State.COMMAND) {
            sink.command(text.toString());
        }
        text.setLength(0);
    }

    private void inSequence(int character) {
        switch (state) {
            case ESCAPE -> escape(character);
            case SEQUENCE -> sequence(character);
            default -> {
                if (character >= '@') {
                    state = State.GROUND;
                }
            }
        }
    }

    private void escape(int character) {
        if (character < '0') {
            intermediate = character;
            return;
        }
        state = State.GROUND;
        if (intermediate != 0) {
            sink.escape(intermediate, character);
            return;
        }
        switch (character) {
            case '[' -> {
                state = State.SEQUENCE;
                numbers.reset();
                mark = 0;
            }
            case ']' -> state = State.COMMAND;
            case 'P', 'X', '^', '_' -> state = State.STRING;
            default -> sink.escape(0, character);
        }
    }

    private void sequence(int character) {
        if (character >= '0' && character <= '9') {
            numbers.digit(character - '0');
        } else if (character == ';' || character == ':') {
            numbers.next(character == ':');
        } else if (character >= '<' && character <= '?') {
            mark = character;
        } else if (character < '0') {
            intermediate = character;
        } else if (character <= '~') {
            state = State.GROUND;
            sink.sequence(mark, numbers, intermediate, character);
        } else {
            state = State.IGNORE;
        }
    }
}
