package org.virtworkbench.ui.wizards.guest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.core.creation.CustomXml;
import org.virtworkbench.core.creation.DiskSecret;
import org.virtworkbench.core.creation.Finding;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.VirtInstall;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.forms.FactGrid;
import org.virtworkbench.ui.forms.XmlView;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.widgets.ClipboardText;
import org.virtworkbench.ui.widgets.CssClass;

/** All that will be made, before anything is made: in words, as document, and as command. */
final class SummaryPage extends DraftPage {

    /** Width and height of the tabs in pixels; what does not fit wraps or scrolls. */
    private static final int[] FOLDER_SIZE = { 600, 330 };

    private static final int MOST_PROBLEMS = 2;
    private static final String KEEP = "keep"; //$NON-NLS-1$

    private final Colors colors;
    private final Supplier<String> uri;
    private final Runnable checker;
    private final Map<String, FactGrid.Fact> facts = new LinkedHashMap<>();
    private Label notes;
    private XmlView xml;
    private ToolItem drop;
    private Link xmlNote;
    private Text command;
    private Button start;
    private Button autostart;
    private boolean checking;
    private List<Finding> findings = List.of();
    private Optional<String> failure = Optional.empty();

    /**
     * @param uri of the host
     * @param checker has the host looked at for what speaks against the guest
     */
    SummaryPage(GuestDraft draft, Icons icons, Colors colors, Supplier<String> uri, Runnable checker) {
        super("summary", draft, icons, Messages.summaryTitle, Messages.summaryText, "large/guest"); //$NON-NLS-1$ //$NON-NLS-2$
        this.colors = colors;
        this.uri = uri;
        this.checker = checker;
    }

    @Override
    void createForm(Composite parent) {
        TabFolder folder = new TabFolder(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(FOLDER_SIZE[0], FOLDER_SIZE[1]).span(2, 1).applyTo(folder);
        tab(folder, Messages.tabSummary, createWords(folder));
        tab(folder, Messages.tabXml, createXml(folder));
        tab(folder, Messages.tabCommand, createCommand(folder));
        start = check(parent, Messages.start, Messages.startTip, on -> draft.start = on);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(start);
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(row);
        autostart = check(row, Messages.autostart, Messages.autostartTip, on -> draft.autostart = on);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(autostart);
        Button save = new Button(row, SWT.PUSH);
        save.setText(Messages.presetSaveButton);
        save.setToolTipText(Messages.presetSaveTip);
        save.addListener(SWT.Selection, event -> new PresetsDialog(getShell(), new Presets()).save(getShell(), draft));
    }

    private static void tab(TabFolder folder, String text, Composite content) {
        TabItem item = new TabItem(folder, SWT.NONE);
        item.setText(text);
        item.setControl(content);
    }

    private Composite createWords(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 12).applyTo(area);
        FactGrid grid = new FactGrid(area, 1, icons);
        for (String name : List.of(Messages.sumName, Messages.sumOs, Messages.sumMachine, Messages.sumDrives, Messages.sumNetwork,
                Messages.sumDevices)) {
            facts.put(name, grid.add(name));
        }
        notes = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, true).hint(500, SWT.DEFAULT).applyTo(notes);
        return area;
    }

    private Composite createXml(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        xml = new XmlView(area, icons, colors);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(xml);
        xml.addCopy();
        xml.edit(text -> change(() -> draft.xml.write(text, draft.spec())));
        drop = xml.button("discard", Messages.xmlDrop, Messages.xmlDropTip, SWT.PUSH, () -> change(draft.xml::drop)); //$NON-NLS-1$
        xmlNote = new Link(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(16, 0).hint(400, 40).applyTo(xmlNote);
        xmlNote.addListener(SWT.Selection, event -> {
            if (event.text.equals(KEEP)) {
                change(() -> draft.xml.keep(draft.spec()));
            } else {
                xml.goTo(Integer.parseInt(event.text));
            }
        });
        return area;
    }

    private Composite createCommand(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 8).applyTo(area);
        Button copy = new Button(area, SWT.PUSH);
        copy.setText(Messages.copyCommand);
        copy.addListener(SWT.Selection, event -> ClipboardText.put(copy.getDisplay(), command.getText()));
        command = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 120).applyTo(command);
        Label hint = CssClass.MUTED.on(new Label(area, SWT.WRAP));
        hint.setText(Messages.commandHint);
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(hint);
        return area;
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && draft.problem().isEmpty()) {
            checking = true;
            findings = List.of();
            refresh();
            checker.run();
        }
    }

    /** Shows what speaks against the guest. */
    void found(List<Finding> now) {
        checking = false;
        findings = now;
        if (draft.problem().isEmpty() && draft.origin != Origin.LIKE) {
            draft.xml.unlock(DiskSecret.found(now), draft.spec());
        }
        refresh();
    }

    /** Shows why the guest that was tried before was not made; nothing to forget it. */
    void failed(Optional<String> why) {
        failure = why;
        refresh();
    }

    @Override
    void fill() {
        start.setSelection(draft.start);
        autostart.setSelection(draft.autostart);
        if (draft.problem().isPresent() || draft.origin == Origin.LIKE) {
            return;
        }
        GuestSpec spec = draft.spec();
        fact(Messages.sumName, spec.name());
        fact(Messages.sumOs, draft.os().map(OperatingSystem::name).orElse(Messages.sumUnknown));
        fact(Messages.sumMachine, SummaryText.machine(spec.machine()));
        fact(Messages.sumDrives, SummaryText.drives(spec));
        fact(Messages.sumNetwork, SummaryText.network(spec));
        fact(Messages.sumDevices, SummaryText.devices(spec));
        set(notes, failure.map(why -> why + "\n\n").orElse("") + (draft.xml.text().isPresent() ? Messages.xmlHolds + '\n' : "") //$NON-NLS-1$//$NON-NLS-2$//$NON-NLS-3$
                + (checking ? Messages.checking : SummaryText.findings(findings)));
        xml.show(draft.xml.shown(spec));
        drop.setEnabled(draft.xml.text().isPresent());
        String said = xmlText(spec);
        if (!xmlNote.getText().equals(said)) {
            xmlNote.setText(said);
        }
        command.setText(draft.xml.text().isPresent() ? Messages.commandCustom : VirtInstall.command(uri.get(), spec));
        notes.getParent().layout(true, true);
    }

    /** {@return what is to be said of the document, with places to go to} */
    private String xmlText(GuestSpec spec) {
        List<CustomXml.Problem> problems = draft.xml.problems(spec);
        if (!problems.isEmpty()) {
            return problems.stream().limit(MOST_PROBLEMS).map(problem -> NLS.bind("<a href=\"{0}\">{1}</a>: {2}", //$NON-NLS-1$
                    new Object[] { Integer.toString(problem.line()), NLS.bind(Messages.xmlLine, Integer.valueOf(problem.line())),
                            problem.text().replace("&", "&&") })) //$NON-NLS-1$ //$NON-NLS-2$
                    .collect(Collectors.joining("\n")); //$NON-NLS-1$
        }
        if (draft.xml.isOvertaken(spec)) {
            return NLS.bind(Messages.xmlOvertaken, KEEP);
        }
        return draft.xml.text().isPresent() ? Messages.xmlChanged : Messages.xmlHint;
    }

    private void fact(String name, String value) {
        facts.get(name).set(value);
    }

    @Override
    Optional<String> problem() {
        return draft.problem().or(this::xmlProblem).or(() -> findings.stream().filter(Finding::fatal).findFirst().map(Finding::text));
    }

    private Optional<String> xmlProblem() {
        if (draft.origin == Origin.LIKE) {
            return Optional.empty();
        }
        return draft.xml.problems(draft.spec()).stream().findFirst().map(
                problem -> NLS.bind(Messages.xmlProblem, Integer.valueOf(problem.line()), problem.text()));
    }

    @Override
    Optional<String> warning() {
        if (draft.problem().isEmpty() && draft.origin != Origin.LIKE && draft.xml.isOvertaken(draft.spec())) {
            return Optional.of(Messages.xmlOvertakenWarning);
        }
        return failure.map(why -> Messages.summaryFailed)
                .or(() -> findings.isEmpty() ? Optional.empty() : Optional.of(Messages.summaryWarning));
    }
}
