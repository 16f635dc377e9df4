package org.virtworkbench.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The document of a network filter while a person edits it. UI thread. */
final class EditedFilter {

    /** What a new filter begins with: a name to be replaced, and a rule that lets everything pass. */
    static final String NEW = """
            <filter name='my-filter' chain='root'>
              <rule action='accept' direction='inout' priority='500'/>
            </filter>
            """;

    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<String> base = Optional.empty();
    private Optional<String> theirs = Optional.empty();
    private String text = "";
    private String failure = "";
    private boolean isNew;

    /** Hears whenever anything of it changes. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Begins a new one. */
    void begin() {
        isNew = true;
        text = NEW;
        changed();
    }

    /** Takes what the host has now; what a person edited stays. */
    void load(String fresh) {
        isNew = false;
        boolean same = base.equals(Optional.of(fresh));
        if (isDirty() && !same && !text.equals(fresh)) {
            theirs = Optional.of(fresh);
        } else if (!isDirty() || text.equals(fresh)) {
            take(fresh);
        }
        changed();
    }

    /** Takes what the host has after saving. */
    void saved(String fresh) {
        isNew = false;
        failure = "";
        take(fresh);
        changed();
    }

    private void take(String fresh) {
        base = Optional.of(fresh);
        theirs = Optional.empty();
        text = fresh;
    }

    /** Says why it was not saved or could not be fetched. */
    void failed(String why) {
        failure = why;
        changed();
    }

    /** Exchanges the text. */
    void setText(String newText) {
        if (!newText.equals(text)) {
            text = newText;
            failure = "";
            changed();
        }
    }

    /** Drops what was edited. */
    void revert() {
        failure = "";
        if (isNew) {
            text = NEW;
        } else {
            theirs.or(() -> base).ifPresent(this::take);
        }
        changed();
    }

    /** Keeps what was edited, over what somebody else made of it. */
    void keepMine() {
        base = theirs.or(() -> base);
        theirs = Optional.empty();
        changed();
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    boolean isDirty() {
        return isNew || base.filter(old -> !old.equals(text)).isPresent();
    }

    boolean isNew() {
        return isNew;
    }

    boolean isChangedElsewhere() {
        return theirs.isPresent();
    }

    /** {@return as the host had it when it was fetched; empty for a new one} */
    Optional<String> base() {
        return base;
    }

    String text() {
        return text;
    }

    String failure() {
        return failure;
    }
}
