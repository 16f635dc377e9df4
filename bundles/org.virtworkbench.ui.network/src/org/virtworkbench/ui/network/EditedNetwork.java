package org.virtworkbench.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.virtworkbench.core.driver.LeaseRecord;
import org.virtworkbench.core.network.NetworkCheck;
import org.virtworkbench.core.network.NetworkPlan;
import org.virtworkbench.core.network.NetworkProblem;
import org.virtworkbench.core.network.Surroundings;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkPart;

/** A network's document while a person edits it: as the host has it, and as it is to be. What was edited goes by nothing but the person's word. UI thread. */
final class EditedNetwork {

    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<Definition> base = Optional.empty();
    private Optional<Definition> theirs = Optional.empty();
    private String text = "";
    private Optional<NetworkDocument> draft = Optional.empty();
    private String syntax = "";
    private String failure = "";
    private Surroundings around = Surroundings.UNKNOWN;
    private List<NetworkProblem> known = List.of();
    private List<NetworkProblem> problems = List.of();

    /** Hears whenever anything of it changes. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes what the host has now. What a person edited stays; when somebody else changed the same network, that is told. */
    void load(Definition read, Surroundings surroundings) {
        around = surroundings;
        Definition fresh = known(read);
        boolean same = base.filter(old -> meansSame(old.xml(), fresh.xml())).isPresent();
        if (isDirty() && !same && !meansSame(text, fresh.xml())) {
            theirs = Optional.of(fresh);
        } else if (isDirty() && same) {
            base = Optional.of(fresh);
            theirs = Optional.empty();
        } else {
            take(fresh);
        }
        changed();
    }

    /** A host that does not tell its definitions is taken to have what was saved, as long as it runs the same. */
    private Definition known(Definition fresh) {
        return base.filter(old -> !fresh.told() && !old.told() && old.live().equals(fresh.live())).map(old -> fresh.withXml(old.xml()))
                .orElse(fresh);
    }

    /** Forgets what is only known from saving, since the network starts anew. */
    void restarting() {
        base = base.map(old -> old.told() ? old : old.withXml(old.live()));
    }

    /** Takes what the host has after saving: what was not accepted stays edited. */
    void saved(Definition read, boolean all, String why) {
        Definition fresh = all && !read.told() ? read.withXml(text) : read;
        failure = why;
        theirs = Optional.empty();
        if (all) {
            take(fresh);
        } else {
            base = Optional.of(fresh);
        }
        changed();
    }

    /** Says why saving was not even tried, or what it ended with. */
    void failed(String why) {
        failure = why;
        changed();
    }

    private void take(Definition fresh) {
        base = Optional.of(fresh);
        theirs = Optional.empty();
        write(fresh.xml());
    }

    /** Changes the document by a form, unless it can't be read just now. */
    void edit(Consumer<NetworkDocument> change) {
        draft.ifPresent(document -> {
            change.accept(document);
            if (!document.toXml().equals(text)) {
                text = document.toXml();
                failure = "";
                changed();
            }
        });
    }

    /** Exchanges the text of the document. */
    void setText(String newText) {
        if (!newText.equals(text)) {
            failure = "";
            write(newText);
            changed();
        }
    }

    private void write(String newText) {
        text = newText;
        try {
            draft = Optional.of(NetworkDocument.parse(newText));
            syntax = "";
        } catch (XmlSyntaxException e) {
            draft = Optional.empty();
            syntax = e.getMessage();
        }
    }

    /** Drops what was edited, and takes what the host has, also what somebody else made of it. */
    void revert() {
        theirs.or(() -> base).ifPresent(this::take);
        failure = "";
        changed();
    }

    /** Keeps what was edited, over what somebody else made of the network. */
    void keepMine() {
        base = theirs.or(() -> base);
        theirs = Optional.empty();
        changed();
    }

    private void changed() {
        known = base.flatMap(old -> Definition.document(old.xml())).map(old -> NetworkCheck.of(old, around)).orElse(List.of());
        problems = draft.map(document -> NetworkCheck.of(document, around)).orElse(List.of());
        List.copyOf(listeners).forEach(Runnable::run);
    }

    boolean isDirty() {
        return base.filter(old -> !meansSame(old.xml(), text)).isPresent();
    }

    /** {@return whether two documents say the same, however they are written} */
    static boolean meansSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Optional<NetworkDocument> first = Definition.document(one);
        Optional<NetworkDocument> second = Definition.document(other);
        return first.isPresent() && second.isPresent() && NetworkPart.differing(first.get(), second.get()).isEmpty();
    }

    /** {@return as the host has it; empty while that is not known} */
    Optional<Definition> base() {
        return base;
    }

    /** {@return the document as it is to be; empty while it can't be read} Only {@link #edit} changes it. */
    Optional<NetworkDocument> draft() {
        return draft;
    }

    String text() {
        return text;
    }

    /** {@return why the document can't be read; empty when it can} */
    String syntax() {
        return syntax;
    }

    /** {@return why it was not saved; empty when nothing is wrong} */
    String failure() {
        return failure;
    }

    /** {@return whether somebody else changed the network after it was fetched} */
    boolean isChangedElsewhere() {
        return theirs.isPresent();
    }

    /** {@return all that is wrong with the document} */
    List<NetworkProblem> problems() {
        return problems;
    }

    /** {@return what is wrong with the document and was not before: it can't be saved so} */
    List<NetworkProblem> newProblems() {
        List<String> before = known.stream().map(NetworkProblem::text).toList();
        return problems.stream().filter(problem -> !before.contains(problem.text())).toList();
    }

    /** {@return what saving does; empty while there is nothing to save, or it can't be} */
    Optional<NetworkPlan> plan() {
        return base.flatMap(old -> Definition.document(old.xml())).flatMap(before -> draft.map(after -> NetworkPlan.between(before, after)))
                .filter(plan -> !plan.isEmpty());
    }

    /** {@return where the network that runs is not yet what its definition says} */
    List<NetworkPart> pending() {
        return base.map(Definition::pending).orElse(List.of());
    }

    Surroundings surroundings() {
        return around;
    }

    List<LeaseRecord> leases() {
        return base.map(Definition::leases).orElse(List.of());
    }
}
