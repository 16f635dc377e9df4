package org.virtworkbench.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.network.NetworkPlan;
import org.virtworkbench.core.network.NetworkProblem;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.ui.forms.InventoryPage;
import org.virtworkbench.ui.forms.Presence;
import org.virtworkbench.ui.widgets.ClipboardText;
import org.virtworkbench.ui.widgets.EmptyState;
import org.virtworkbench.xml.network.NetworkPart;

/** A page of a network's editor: below lines that say what is not saved and what waits for the network's next start. */
abstract class DetailsPage extends InventoryPage<Network> {

    private final NetworkDetailsEditor editor;
    private final EditedNetwork edited;
    private NoticeStrip strip;

    DetailsPage(NetworkDetailsEditor editor, EditedNetwork edited, String id, String title) {
        super(editor, id, title);
        this.editor = editor;
        this.edited = edited;
    }

    /** Makes the widgets in a grid of one column. */
    abstract void createBody(Composite body);

    /** Shows the document as it is now. */
    abstract void refresh();

    final EditedNetwork edited() {
        return edited;
    }

    @Override
    protected final void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        strip = new NoticeStrip(parent, services().icons());
        Composite body = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        GridLayoutFactory.fillDefaults().applyTo(body);
        createBody(body);
        edited.onChange(this::changed);
        changed();
    }

    private void changed() {
        if (!strip.isDisposed()) {
            refresh();
            strip.show(notices());
        }
    }

    private List<NoticeStrip.Notice> notices() {
        List<NoticeStrip.Notice> notices = new ArrayList<>();
        if (!edited.syntax().isEmpty()) {
            notices.add(new NoticeStrip.Notice("error", NLS.bind(Messages.Notice_syntax, edited.syntax())));
        }
        if (edited.isChangedElsewhere()) {
            notices.add(new NoticeStrip.Notice("warning", Messages.Notice_theirs,
                    new NoticeStrip.Act(Messages.Notice_takeTheirs, edited::revert),
                    new NoticeStrip.Act(Messages.Notice_keepMine, edited::keepMine)));
        }
        if (!edited.failure().isEmpty()) {
            notices.add(new NoticeStrip.Notice("error", edited.isDirty() ? NLS.bind(Messages.Notice_notSaved, edited.failure())
                    : edited.failure()));
        }
        dirty().ifPresent(notices::add);
        pending().ifPresent(notices::add);
        return notices;
    }

    private Optional<NoticeStrip.Notice> dirty() {
        if (!edited.isDirty()) {
            return Optional.empty();
        }
        Optional<NetworkProblem> problem = edited.newProblems().stream().findFirst();
        if (problem.isPresent()) {
            return Optional.of(new NoticeStrip.Notice("warning", problem.get().text(), revert()));
        }
        String words = edited.plan().map(this::words).orElse(Messages.Notice_dirty);
        return Optional.of(new NoticeStrip.Notice("edit", words, new NoticeStrip.Act(Messages.Notice_save, editor::save), revert()));
    }

    private NoticeStrip.Act revert() {
        return new NoticeStrip.Act(Messages.Notice_revert, edited::revert);
    }

    private String words(NetworkPlan plan) {
        if (!edited.base().map(Definition::active).orElse(false)) {
            List<NetworkPart> parts = new ArrayList<>(plan.atOnce());
            plan.later().stream().filter(part -> !parts.contains(part)).forEach(parts::add);
            return NLS.bind(Messages.Notice_changed, words(parts));
        }
        List<String> sentences = new ArrayList<>();
        if (!plan.atOnce().isEmpty()) {
            sentences.add(NLS.bind(Messages.Notice_atOnce, words(plan.atOnce())));
        }
        if (!plan.later().isEmpty()) {
            boolean kept = edited.base().map(Definition::persistent).orElse(true);
            sentences.add(NLS.bind(kept ? Messages.Notice_later : Messages.Notice_laterKept, words(plan.later())));
        }
        return NLS.bind(Messages.Notice_plan, String.join(" ", sentences));
    }

    private Optional<NoticeStrip.Notice> pending() {
        List<NetworkPart> parts = edited.base().filter(Definition::persistent).isPresent() ? edited.pending() : List.of();
        return parts.isEmpty() ? Optional.empty()
                : Optional.of(new NoticeStrip.Notice("clock", NLS.bind(Messages.Notice_pending, words(parts)),
                        new NoticeStrip.Act(Messages.Notice_restart, editor::restart)));
    }

    private static String words(List<NetworkPart> parts) {
        return parts.stream().map(NetworkTexts::text).collect(Collectors.joining(", "));
    }

    @Override
    protected void show(Network shown) {
        changed();
    }

    @Override
    protected void update(Network shown, ChangeSet changes) {
        if (changes.changed().containsKey(shown) && shown.getHost().getState() == ConnectionState.CONNECTED) {
            editor.want(shown);
        }
    }

    @Override
    protected void showAbsent(EmptyState state, Presence presence) {
        if (!edited.isDirty()) {
            boolean gone = presence == Presence.GONE;
            state.show("large/network", gone ? Messages.Gone_headline : Messages.Absent_headline, gone ? "" : Messages.Absent_text);
            return;
        }
        EmptyState.Action copy = new EmptyState.Action(Messages.Gone_copy,
                () -> ClipboardText.put(getSite().getShell().getDisplay(), edited.text()));
        EmptyState.Action again = new EmptyState.Action(Messages.Gone_again, editor::defineAgain);
        if (editor.host().isPresent()) {
            state.show("large/network", Messages.Gone_headline, Messages.Gone_edited, again, copy);
        } else {
            state.show("large/network", Messages.Gone_headline, Messages.Gone_edited, copy);
        }
    }
}
