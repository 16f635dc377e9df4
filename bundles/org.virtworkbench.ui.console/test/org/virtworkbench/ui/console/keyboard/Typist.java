package org.virtworkbench.ui.console.keyboard;

import java.util.ArrayList;
import java.util.List;

/** Notes the keys that a guest gets: {@code +code} and {@code -code}. */
final class Typist implements KeySink {

    private final List<String> keys = new ArrayList<>();

    @Override
    public void key(KeyStroke stroke, boolean down) {
        keys.add((down ? "+" : "-") + stroke.code());
    }

    String taken() {
        String all = String.join(" ", keys);
        keys.clear();
        return all;
    }
}
