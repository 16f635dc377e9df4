package org.virtworkbench.ui.wizards.guest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Display;
import org.virtworkbench.core.creation.CreateGuestOperation;
import org.virtworkbench.core.creation.Finding;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.HostOffer;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.core.creation.MediumHead;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.os.InstallScript;
import org.virtworkbench.core.os.OsDatabase;
import org.virtworkbench.core.os.OsMedium;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.theme.Colors;

/** Makes a guest. */
final class GuestWizard extends Wizard implements SourcePage.Finder {

    private static final int TYPING_MILLIS = 500;

    private final GuestDraft draft;
    private final List<Target> hosts;
    private final Icons icons;
    private final Colors colors;
    private final HostLook look;
    private final OsDatabase database;
    private final Consumer<CreateGuestOperation> finish;
    private final InventoryService inventory;
    private final Optional<String> failure;
    private int host;
    private SourcePage source;
    private MachinePage machine;
    private StoragePage storage;
    private UnattendedPage unattended;
    private LoginPage login;
    private SummaryPage summary;
    private boolean checked;
    private String wantedFile = ""; //$NON-NLS-1$
    private volatile String wantedTree = ""; //$NON-NLS-1$

    /**
     * @param draft what the person said so far
     * @param hosts on which the guest can be made; at least one
     * @param host which of them is chosen
     * @param services of the window
     * @param failure why the guest was not made when it was tried before
     * @param finish makes the guest
     */
    GuestWizard(GuestDraft draft, List<Target> hosts, int host, GuestServices services, Optional<String> failure,
            Consumer<CreateGuestOperation> finish) {
        this.draft = draft;
        this.hosts = hosts;
        this.host = host;
        this.icons = services.icons();
        this.colors = services.colors();
        this.database = services.systems();
        this.inventory = services.inventory();
        this.failure = failure;
        this.finish = finish;
        look = new HostLook(services.connections(), Display.getCurrent());
        setWindowTitle(Messages.wizardTitle);
    }

    @Override
    public void addPages() {
        source = new SourcePage(draft, icons, hosts.stream().map(Target::hostName).toList(), host, this);
        machine = new MachinePage(draft, icons);
        storage = new StoragePage(draft, icons, source::media);
        unattended = new UnattendedPage(draft, icons);
        login = new LoginPage(draft, icons);
        summary = new SummaryPage(draft, icons, colors, () -> hosts.get(host).uri(), this::check);
        List.of(source, machine, storage, unattended, login, summary).forEach(this::addPage);
        database.catalog().whenComplete((catalog, trouble) -> look.onUi(() -> {
            if (catalog != null) {
                source.offer(catalog);
            }
        }));
        if (draft.login.sshKey.isEmpty()) {
            look.sshKey(key -> {
                if (draft.login.sshKey.isEmpty()) {
                    draft.login.sshKey = key;
                    pages().forEach(DraftPage::refresh);
                }
            });
        }
        ask();
    }

    private List<DraftPage> pages() {
        return List.of(source, machine, storage, unattended, login, summary);
    }

    @Override
    public Map<Target, Boolean> guests() {
        Map<Target, Boolean> guests = new LinkedHashMap<>();
        inventory.host(hosts.get(host).host()).ifPresent(chosen -> chosen.getGuests().stream()
                .sorted(Comparator.comparing((Guest guest) -> !guest.isTemplate()).thenComparing(Guest::getName))
                .forEach(guest -> guests.put(Targets.of(guest), guest.isTemplate())));
        return guests;
    }

    /** {@return the host that is chosen} */
    int host() {
        return host;
    }

    @Override
    public void host(int index) {
        host = index;
        ask();
    }

    private void ask() {
        String id = hosts.get(host).host();
        look.offer(id, offer -> {
            if (hosts.get(host).host().equals(id)) {
                offered(id, offer);
            }
        }, source::fail);
    }

    private void offered(String id, HostOffer offer) {
        Optional<Medium> before = draft.medium;
        draft.renew();
        if (draft.offer.isEmpty()) {
            draft.setOffer(Optional.of(offer));
            draft.medium = before;
        } else {
            draft.offer = Optional.of(offer); // the same host, asked again
        }
        pages().forEach(DraftPage::refresh);
        look.media(id, offer, media -> {
            if (hosts.get(host).host().equals(id)) {
                source.offer(media);
            }
        }, source::fail);
        if (failure.isPresent()) {
            getContainer().showPage(summary);
            summary.failed(failure);
        }
    }

    @Override
    public void look(Medium medium) {
        if (medium.isIso() || draft.origin == Origin.MEDIUM) {
            look.head(hosts.get(host).host(), medium, head -> {
                if (draft.medium.equals(Optional.of(medium))) {
                    told(head, medium.name());
                }
            });
        }
    }

    @Override
    public void lookAgain() {
        if (!draft.origin.needsMedium()) {
            return;
        }
        if (draft.fromFile && draft.file.isPresent()) {
            look(draft.file.get().path().toString());
            return;
        }
        Optional<Medium> medium = draft.medium.filter(any -> !draft.fromFile);
        source.guess(medium.map(Medium::name));
        medium.ifPresent(this::look);
    }

    private void told(Optional<MediumHead> head, String fileName) {
        List<OsMedium> media = head.flatMap(MediumHead::label).map(label -> source.catalog().media(label, fileName)).orElse(List.of());
        draft.looked = draft.image().filter(any -> !media.isEmpty()).map(image -> new MediumFound(image, media, Optional.empty()));
        source.detected(media.stream().findFirst().flatMap(known -> source.catalog().byId(known.system())));
        pages().forEach(DraftPage::refresh);
        draft.looked.filter(MediumFound::mustBeLookedInto).ifPresent(found -> look.bootFiles(hosts.get(host).host(), found, files -> {
            if (draft.looked.equals(Optional.of(found))) {
                draft.looked = Optional.of(found.with(files));
                pages().forEach(DraftPage::refresh);
            }
        }));
    }

    @Override
    public void look(String file) {
        if (draft.origin == Origin.APPLIANCE) {
            lookAtAppliance(file);
            return;
        }
        wantedFile = file;
        look.file(file, (found, head) -> {
            if (file.equals(wantedFile)) {
                draft.file = Optional.of(found);
                source.guess(Optional.of(found.path().getFileName().toString()));
                told(Optional.of(head), found.path().getFileName().toString());
            }
        }, gone -> source.refresh());
    }

    /** Waits until the person has stopped typing: each look asks a server. */
    @Override
    public void lookAtTree(String address) {
        wantedTree = address;
        getShell().getDisplay().timerExec(TYPING_MILLIS, () -> {
            if (address.equals(wantedTree)) {
                String architecture = draft.flavour().map(HostOffer.Flavour::arch).orElse("x86_64"); //$NON-NLS-1$
                look.tree(address, architecture, source.catalog(), () -> !address.equals(wantedTree), found -> {
                    if (address.equals(wantedTree)) {
                        draft.tree = Optional.of(found);
                        draft.detected = found.system();
                        draft.osGuessed = false;
                        draft.script = found.system().flatMap(
                                os -> source.catalog().scripts(os.id()).stream().filter(InstallScript::goesIntoInitrd).findFirst());
                        pages().forEach(DraftPage::refresh);
                    }
                }, why -> {
                    if (address.equals(wantedTree)) {
                        draft.treeProblem = Optional.of(why);
                        source.refresh();
                    }
                });
            }
        });
    }

    private void lookAtAppliance(String file) {
        wantedFile = file;
        look.appliance(file, found -> {
            if (file.equals(wantedFile)) {
                draft.applianceFile = Optional.of(found);
                draft.detected = ApplianceParts.system(found, source.catalog());
                draft.osGuessed = false;
                pages().forEach(DraftPage::refresh);
            }
        }, why -> {
            if (file.equals(wantedFile)) {
                draft.applianceProblem = Optional.of(why).filter(text -> !text.isEmpty());
                source.refresh();
            }
        });
    }

    private void check() {
        GuestSpec spec = draft.spec();
        look.check(hosts.get(host), spec, summary::found, why -> summary.found(List.of(new Finding(true, why))));
    }

    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        if (draft.origin == Origin.LIKE) {
            return null; // the dialog that clones asks for the rest
        }
        IWizardPage next = super.getNextPage(page);
        while (next != null && isLeftOut(next)) {
            next = super.getNextPage(next);
        }
        return next;
    }

    @Override
    public IWizardPage getPreviousPage(IWizardPage page) {
        IWizardPage previous = super.getPreviousPage(page);
        while (previous != null && isLeftOut(previous)) {
            previous = super.getPreviousPage(previous);
        }
        return previous;
    }

    /** {@return whether there is nothing to choose on a page} */
    private boolean isLeftOut(IWizardPage page) {
        return page == login && draft.origin != Origin.CLOUD || page == unattended && draft.unattendedWay().script().isEmpty();
    }

    @Override
    public boolean canFinish() {
        if (draft.origin == Origin.LIKE) {
            return draft.problem().isEmpty();
        }
        return draft.problem().isEmpty() && draft.xml.problems(draft.spec()).isEmpty()
                && (getContainer().getCurrentPage() != summary || summary.isPageComplete());
    }

    /** Looks at the host once more; what forbids the guest is shown on the last page. */
    @Override
    public boolean performFinish() {
        if (draft.origin == Origin.LIKE) {
            return true;
        }
        if (checked) {
            finish.accept(new CreateGuestOperation(hosts.get(host), draft.spec(), draft.xml.text()));
            return true;
        }
        pages().stream().filter(page -> page == getContainer().getCurrentPage()).forEach(page -> page.setMessage(Messages.checking));
        look.check(hosts.get(host), draft.spec(), this::finished, why -> finished(List.of(new Finding(true, why))));
        return false;
    }

    private void finished(List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::fatal)) {
            getContainer().showPage(summary);
            summary.found(findings);
            getContainer().updateButtons();
            return;
        }
        checked = true;
        if (getContainer() instanceof GuestWizardDialog dialog) {
            dialog.finish();
        }
    }

    @Override
    public void dispose() {
        look.close();
        super.dispose();
    }
}
