package org.virtworkbench.terminal;

/** A key without a character of its own, with what xterm sends for it. */
@SuppressWarnings("javadoc")
public enum SpecialKey {
    UP('A'), DOWN('B'), RIGHT('C'), LEFT('D'), END('F'), HOME('H'), INSERT(2), DELETE(3), PAGE_UP(5), PAGE_DOWN(6), F1('P'), F2('Q'),
    F3('R'),
    F4('S'), F5(15), F6(17), F7(18), F8(19), F9(20), F10(21), F11(23), F12(24);

    private static final int FIRST_LETTER = 'A';

    private final int code;

    SpecialKey(int code) {
        this.code = code;
    }

    /**
     * {@return what it sends}
     *
     * @param modifiers 1 for shift, 2 for alt, 4 for control, together
     * @param application whether a program asked for other cursor keys (DECCKM)
     */
    String bytes(int modifiers, boolean application) {
        String modifier = modifiers == 0 ? "" : ";" + (modifiers + 1);
        if (code < FIRST_LETTER) {
            return "\u001B[" + code + modifier + '~';
        }
        if (modifiers != 0) {
            return "\u001B[1" + modifier + (char) code;
        }
        boolean other = application || ordinal() >= F1.ordinal();
        return (other ? "\u001BO" : "\u001B[") + (char) code;
    }
}
