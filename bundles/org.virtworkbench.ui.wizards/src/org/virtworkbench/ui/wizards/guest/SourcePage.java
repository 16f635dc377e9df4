package org.virtworkbench.ui.wizards.guest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.operation.OwnFiles;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.os.OsCatalog;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.widgets.CssClass;

/** The host, and where the system comes from. */
final class SourcePage extends DraftPage {

    /** What the page needs done in the background. */
    interface Finder {
        /** The person wants another host, by its place in the list. */
        void host(int index);

        /** {@return the guests of the host that can be cloned, templates first, and whether each is one} */
        Map<Target, Boolean> guests();

        /** Looks what is on a volume. */
        void look(Medium medium);

        /** Looks what is in a file of this computer: an image, or an appliance where one is imported. */
        void look(String file);

        /** Looks once more at the volume or the file that is chosen. */
        void lookAgain();

        /** Looks what is at an address, soon. */
        void lookAtTree(String address);
    }

    private static final List<Origin> ORIGINS = List.of(Origin.values());
    /** In pixels: what is longer goes on in the next line. */
    private static final int FILE_HINT_WIDTH = 460;
    private static final List<Use> USES = List.of(Use.values());

    private static final Comparator<Medium> ORDER = Comparator.comparing((Medium medium) -> !medium.isIso())
            .thenComparing(Medium::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Medium::name);

    private final Finder finder;
    private final List<String> hosts;
    private int host;
    private List<Medium> media = List.of();
    private OsCatalog catalog = OsCatalog.EMPTY;
    private boolean catalogKnown;
    private Optional<String> trouble = Optional.empty();
    private boolean mediaKnown;

    private Combo hostField;
    private Combo origin;
    private Label originHint;
    private PresetFields presets;
    private Label whereGap;
    private Composite where;
    private Button fromPool;
    private Button fromFile;
    private MediumTable table;
    private Label fileLabel;
    private Composite fileRow;
    private Text file;
    private Label fileHintGap;
    private Label fileHint;
    private Label filePoolLabel;
    private Combo filePool;
    private Label likeLabel;
    private Combo like;
    private List<Target> guests = List.of();
    private Label osLabel;
    private TreeFields tree;
    private Label useLabel;
    private Combo use;
    private OsField os;
    private Label osHint;

    /**
     * @param hosts names of the hosts to choose from
     * @param host which one is chosen
     */
    SourcePage(GuestDraft draft, Icons icons, List<String> hosts, int host, Finder finder) {
        super("source", draft, icons, Messages.sourceTitle, Messages.sourceText, "large/guest"); //$NON-NLS-1$ //$NON-NLS-2$
        this.hosts = hosts;
        this.host = host;
        this.finder = finder;
    }

    @Override
    void createForm(Composite parent) {
        label(parent, Messages.host);
        hostField = combo(parent, Messages.hostTip, index -> {
            host = index;
            media = List.of();
            mediaKnown = false;
            trouble = Optional.empty();
            draft.setOffer(Optional.empty());
            finder.host(index);
        });
        presets = new PresetFields(this, parent);
        label(parent, Messages.origin);
        origin = combo(parent, Messages.originTip, index -> setOrigin(ORIGINS.get(index)));
        originHint = hint(parent);
        whereGap = label(parent, ""); //$NON-NLS-1$
        where = row(parent, 2);
        fromPool = radio(where, Messages.fromPool, Messages.fromPoolTip, false);
        fromFile = radio(where, Messages.fromFile, Messages.fromFileTip, true);
        table = new MediumTable(parent, chosen -> change(() -> choose(chosen)));
        fileLabel = label(parent, Messages.file);
        fileRow = row(parent, 2);
        file = new Text(fileRow, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
        file.setToolTipText(Messages.fileTip);
        file.addModifyListener(event -> change(() -> {
            draft.file = Optional.empty();
            draft.applianceFile = Optional.empty();
            draft.applianceProblem = Optional.empty();
            finder.look(file.getText());
        }));
        Button browse = new Button(fileRow, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, event -> browse());
        fileHintGap = label(parent, ""); //$NON-NLS-1$
        fileHint = CssClass.MUTED.on(new Label(parent, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(FILE_HINT_WIDTH, SWT.DEFAULT).applyTo(fileHint);
        filePoolLabel = label(parent, Messages.filePool);
        filePool = combo(parent, Messages.filePoolTip, index -> draft.filePool = Optional.of(draft.pools().get(index).uuid()));
        likeLabel = label(parent, Messages.like);
        like = combo(parent, Messages.likeTip, index -> draft.like = Optional.of(guests.get(index)));
        tree = new TreeFields(this, parent, finder::lookAtTree);
        useLabel = label(parent, Messages.use);
        use = combo(parent, Messages.useTip, index -> draft.use = Optional.of(USES.get(index)));
        osLabel = label(parent, Messages.os);
        os = new OsField(parent, chosen -> change(() -> draft.chosenOs = Optional.of(chosen)));
        osHint = hint(parent);
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        if (draft.origin == Origin.APPLIANCE) {
            dialog.setFilterExtensions(new String[] { "*.ova;*.ovf;*.OVA;*.OVF", "*" }); //$NON-NLS-1$ //$NON-NLS-2$
        }
        Optional.ofNullable(dialog.open()).ifPresent(file::setText);
    }

    private Button radio(Composite parent, String text, String tip, boolean fileWanted) {
        Button button = new Button(parent, SWT.RADIO);
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                change(() -> {
                    draft.fromFile = fileWanted;
                    finder.lookAgain();
                });
            }
        });
        return button;
    }

    private void setOrigin(Origin chosen) {
        boolean other = (draft.origin == Origin.APPLIANCE) != (chosen == Origin.APPLIANCE);
        draft.origin = chosen;
        draft.applianceProblem = Optional.empty();
        if (other && !file.getText().isBlank()) {
            finder.look(file.getText());
        }
        draft.use = Optional.empty();
        draft.diskSize = Optional.empty();
        draft.treeProblem = Optional.empty();
        if (chosen == Origin.TREE && !draft.treeAddress.isBlank()) {
            draft.tree = Optional.empty();
            finder.lookAtTree(draft.treeAddress);
        }
        if (draft.medium.filter(known -> !fits(known)).isPresent()) {
            draft.medium = Optional.empty();
            draft.detected = Optional.empty();
        }
    }

    private void choose(Optional<Medium> chosen) {
        draft.medium = chosen;
        guess(chosen.map(Medium::name));
        chosen.ifPresent(finder::look);
    }

    /** Takes what the name of an image speaks of, until its label says better. */
    void guess(Optional<String> fileName) {
        draft.detected = fileName.flatMap(catalog::guess);
        draft.osGuessed = true;
    }

    /** What was made for cloud-init or an installer is no medium that anything is installed from. */
    private boolean fits(Medium medium) {
        boolean raw = draft.origin == Origin.MEDIUM && medium.format().equals("raw"); //$NON-NLS-1$
        return !OwnFiles.areOfAny(medium.name()) && (raw || medium.isIso() == (draft.origin == Origin.MEDIUM));
    }

    // what comes from the background; UI thread

    /** Takes the volumes of the host. */
    void offer(List<Medium> volumes) {
        media = volumes;
        mediaKnown = true;
        refresh();
    }

    /** {@return the volumes of the host, as far as known} */
    List<Medium> media() {
        return media;
    }

    /** Takes the systems that are known. */
    void offer(OsCatalog known) {
        catalog = known;
        catalogKnown = true;
        if (os != null) {
            os.offer(known);
        }
        finder.lookAgain();
        refresh();
    }

    /** Shows why the host offers nothing. */
    void fail(String why) {
        trouble = Optional.of(why);
        refresh();
    }

    /** Takes what a medium told of itself. */
    void detected(Optional<OperatingSystem> system) {
        if (system.isPresent()) {
            draft.detected = system;
            draft.osGuessed = false;
        }
        refresh();
    }

    /** {@return the systems that are known} */
    OsCatalog catalog() {
        return catalog;
    }

    @Override
    void fill() {
        set(hostField, hosts, host);
        Origin now = draft.origin;
        set(origin, ORIGINS.stream().map(Origin::text).toList(), ORIGINS.indexOf(now));
        boolean needs = now.needsMedium();
        set(originHint, now.hint());
        show(needs, whereGap, where);
        fromPool.setSelection(!draft.fromFile);
        fromFile.setSelection(draft.fromFile);
        show(needs && !draft.fromFile, table.control());
        table.show(needs ? media.stream().filter(this::fits).sorted(ORDER).toList() : List.of(),
                draft.medium);
        boolean appliance = now == Origin.APPLIANCE;
        show(appliance || needs && draft.fromFile, fileLabel, fileRow);
        show(draft.appliance().isPresent(), fileHintGap, fileHint);
        set(fileHint, draft.appliance().map(ApplianceParts::text).orElse("")); //$NON-NLS-1$
        tree.fill();
        show(needs && draft.fromFile, filePoolLabel, filePool);
        List<PoolRecord> pools = draft.pools();
        if (draft.fromFile && draft.file.isPresent() && file.getText().isEmpty()) {
            file.setText(draft.file.get().path().toString());
        }
        set(filePool, pools.stream().map(StoragePage::poolText).toList(), draft.filePool().map(pools::indexOf).orElse(-1));
        show(now.isDisk() && !draft.fromFile, useLabel, use);
        set(use, List.of(Messages.useInPlace, Messages.useCopy, Messages.useOverlay), USES.indexOf(draft.use()));
        fileLabel.setText(now == Origin.MEDIUM ? Messages.file : Messages.fileImage);
        os.offer(catalog);
        os.show(draft.os());
        set(osHint, osText());
        fillLike();
        presets.fill();
    }

    private void fillLike() {
        boolean clone = draft.origin == Origin.LIKE;
        show(clone, likeLabel, like);
        show(!clone, osLabel, os.control(), osHint);
        Map<Target, Boolean> all = clone ? finder.guests() : Map.of();
        guests = List.copyOf(all.keySet());
        set(like, guests.stream().map(guest -> Boolean.TRUE.equals(all.get(guest)) ? NLS.bind(Messages.likeTemplate, guest.objectName())
                : guest.objectName()).toList(), draft.like.map(guests::indexOf).orElse(-1));
    }

    private String osText() {
        if (catalogKnown && catalog.isEmpty()) {
            return Messages.osNoDatabase;
        }
        if (draft.os().isEmpty()) {
            return Messages.osUnknown;
        }
        String found = draft.chosenOs.isPresent() ? "" : draft.osGuessed ? Messages.osGuessed : Messages.osDetected; //$NON-NLS-1$
        return draft.origin == Origin.MEDIUM && draft.unattendedWay().isOpen() ? (found + ' ' + Messages.osUnattended).strip() : found;
    }

    @Override
    boolean isUntouched() {
        return trouble.isEmpty() && draft.applianceProblem.isEmpty() && draft.treeProblem.isEmpty();
    }

    @Override
    Optional<String> problem() {
        if (trouble.isPresent()) {
            return trouble;
        }
        if (draft.offer.isEmpty()) {
            return Optional.of(NLS.bind(Messages.asking, hosts.isEmpty() ? "" : hosts.get(host))); //$NON-NLS-1$
        }
        if (draft.origin.needsMedium() && !draft.fromFile && mediaKnown && media.stream().noneMatch(this::fits)) {
            return Optional.of(draft.origin == Origin.MEDIUM ? Messages.noMedia : Messages.noImages);
        }
        return draft.problems().source();
    }
}
