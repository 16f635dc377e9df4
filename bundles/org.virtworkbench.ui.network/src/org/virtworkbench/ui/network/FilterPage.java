package org.virtworkbench.ui.network;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.NetworkInterface;
import org.virtworkbench.ui.forms.InventoryPage;
import org.virtworkbench.ui.forms.Presence;
import org.virtworkbench.ui.forms.XmlView;
import org.virtworkbench.ui.widgets.ClipboardText;
import org.virtworkbench.ui.widgets.EmptyState;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.network.FilterDocument;

/** The document of a network filter, with what is wrong with it and who uses it above. */
final class FilterPage extends InventoryPage<Host> {

    private final FilterEditor editor;
    private final EditedFilter edited;
    private NoticeStrip strip;
    private XmlView view;

    FilterPage(FilterEditor editor, EditedFilter edited) {
        super(editor, "xml", Messages.Page_xml);
        this.editor = editor;
        this.edited = edited;
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        strip = new NoticeStrip(parent, services().icons());
        view = new XmlView(parent, services().icons(), services().colors());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(view);
        view.addCopy();
        view.edit(edited::setText);
        edited.onChange(this::refresh);
        refresh();
    }

    private void refresh() {
        if (!view.isDisposed()) {
            view.show(edited.text());
            strip.show(notices());
        }
    }

    private List<NoticeStrip.Notice> notices() {
        List<NoticeStrip.Notice> notices = new ArrayList<>();
        if (edited.isChangedElsewhere()) {
            notices.add(new NoticeStrip.Notice("warning", Messages.Notice_theirs,
                    new NoticeStrip.Act(Messages.Notice_takeTheirs, edited::revert),
                    new NoticeStrip.Act(Messages.Notice_keepMine, edited::keepMine)));
        }
        if (!edited.failure().isEmpty()) {
            notices.add(new NoticeStrip.Notice("error",
                    edited.isDirty() ? NLS.bind(Messages.Notice_notSaved, edited.failure()) : edited.failure()));
        }
        String users = users();
        if (edited.isDirty()) {
            String words = edited.isNew() ? Messages.Filter_isNew
                    : users.isEmpty() ? Messages.Notice_dirty : NLS.bind(Messages.Filter_atOnce, users);
            notices.add(new NoticeStrip.Notice("edit", words, new NoticeStrip.Act(Messages.Notice_save, editor::save),
                    new NoticeStrip.Act(Messages.Notice_revert, edited::revert)));
        } else if (!users.isEmpty()) {
            notices.add(new NoticeStrip.Notice("info", NLS.bind(Messages.Filter_usedBy, users)));
        }
        return notices;
    }

    private String users() {
        try {
            String name = FilterDocument.parse(edited.base().orElse(edited.text())).filterName();
            return editor.object().map(host -> String.join(", ", FilterUsers.guests(host, name))).orElse("");
        } catch (XmlSyntaxException e) {
            return "";
        }
    }

    @Override
    protected void show(Host shown) {
        refresh();
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__GUESTS)
                || changes.changed().keySet().stream().anyMatch(NetworkInterface.class::isInstance)) {
            refresh();
        }
    }

    @Override
    protected void showAbsent(EmptyState state, Presence presence) {
        if (edited.isDirty()) {
            state.show("large/network", Messages.Absent_filters, Messages.Gone_edited, new EmptyState.Action(Messages.Gone_copy,
                    () -> ClipboardText.put(getSite().getShell().getDisplay(), edited.text())));
        } else {
            state.show("large/network", Messages.Absent_filters, Messages.Absent_text);
        }
    }
}
