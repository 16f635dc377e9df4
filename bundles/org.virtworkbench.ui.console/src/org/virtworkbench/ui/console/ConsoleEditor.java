package org.virtworkbench.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.console.WaySwitch.Way;
import org.virtworkbench.ui.console.link.ConsoleFollower;
import org.virtworkbench.ui.console.link.ConsoleState;
import org.virtworkbench.ui.console.link.ScreenLink;
import org.virtworkbench.ui.console.link.ScreenRoute;
import org.virtworkbench.ui.console.link.Trouble;
import org.virtworkbench.ui.console.link.Trouble.Remedy;
import org.virtworkbench.ui.console.serial.SerialConsole;
import org.virtworkbench.ui.console.wall.OpenScreens;
import org.virtworkbench.ui.editor.GuestEditorInput;
import org.virtworkbench.ui.editor.PartSelection;
import org.virtworkbench.ui.editor.ViewingEditor;
import org.virtworkbench.ui.widgets.EmptyState.Action;

/**
 * The console of one guest. Opens at once, and follows the guest: its screen is there while it runs. Behind other tabs it connects, and so is heard and shares
 * the clipboard; its screen is made when its tab is shown. Closes when its host is no longer configured.
 */
public final class ConsoleEditor extends ViewingEditor implements SteppedPart {

    /** So long the steps of opening may take. */
    private static final int SOON_MILLIS = 500;

    private final PartSelection selection = new PartSelection();
    private Icons icons;
    private InventoryService inventory;
    private Subscription themes = () -> {};
    private Subscription changes = () -> {};
    private Subscription screens = () -> {};
    private Subscription visibility = () -> {};
    private Optional<ConsoleFollower> follower = Optional.empty();
    private GuestExchange exchange;
    private final StackLayout stack = new StackLayout();
    private Optional<ConsoleScreen> screen = Optional.empty();
    private boolean watched;
    private ConsoleState state = new ConsoleState.Connecting();
    private Optional<SerialConsole> serial = Optional.empty();
    private Composite body;
    private boolean hostSeen;
    private OtherWays otherWays;
    private final IPartListener2 listener = new IPartListener2() {
        @Override
        public void partVisible(IWorkbenchPartReference reference) {
            if (reference.getPart(false) == ConsoleEditor.this) {
                shown();
            }
        }
    };

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        site.setSelectionProvider(selection);
        icons = site.getService(Icons.class);
        otherWays = new OtherWays(site, this::target, () -> show(Way.SERIAL), this::showAgain);
        inventory = site.getService(InventoryService.class);
        themes = icons.onThemeChange(this::showTitle);
        changes = inventory.subscribe(this::changed);
        followGuest();
        showTitle();
    }

    @Override
    public void createPartControl(Composite parent) {
        Optional.ofNullable(getSite().getService(ConsolePreparation.class)).ifPresent(ConsolePreparation::end);
        body = parent;
        parent.setLayout(stack);
        exchange = GuestExchange.of(parent.getDisplay(), () -> follower.flatMap(ConsoleFollower::session), settings());
        ConsoleFollower created = new ConsoleFollower(parent.getDisplay(), target(), inventory, getSite().getService(ScreenRoute.class),
                ScreenLink.Services.of(getSite()), exchange);
        created.start(); // the way to the guest takes as long as making what shows it
        follower = Optional.of(created);
        screens = getSite().getService(OpenScreens.class).opened(input().uuid(), created::frame);
        if (isBehind()) {
            IWorkbenchPage page = getSite().getPage();
            page.addPartListener(listener);
            visibility = () -> page.removePartListener(listener);
        } else {
            complete();
        }
    }

    /** An editor that is made for its tab alone is not selected among those that it is beside. */
    private boolean isBehind() {
        return Optional.ofNullable(getSite().getService(MPart.class)).map(part -> (MUIElement) part).map(MUIElement::getParent)
                .filter(beside -> beside.getSelectedElement() != getSite().getService(MPart.class)).isPresent();
    }

    /** Its tab came to the top. Whoever opens it in steps completes it soon. */
    private void shown() {
        if (screen.isEmpty()) {
            complete();
        } else if (!watched) {
            body.getDisplay().timerExec(SOON_MILLIS, this::completeLater);
        }
    }

    private void completeLater() {
        if (!body.isDisposed()) {
            complete();
        }
    }

    @Override
    public void prepare() {
        if (screen.isEmpty()) {
            ConsoleScreen made = new ConsoleScreen(body, icons, new ConsoleActions(this, this::offersForScreen), this::show,
                    this::showTitle, settings(), exchange, ConsolePlace.of(getSite()));
            made.follow(follower.orElseThrow());
            made.paused(isPaused());
            screen = Optional.of(made);
            stack.topControl = made;
            body.layout();
        }
    }

    @Override
    public void complete() {
        prepare();
        if (!watched) {
            watched = true;
            visibility.close();
            follower.orElseThrow().watch(screen.orElseThrow(), this::show);
        }
    }

    /** More may be known of the guest than when its screen failed to come, and so more can be done about it. */
    private void changed(ChangeSet news) {
        followGuest();
        if (state instanceof ConsoleState.Failed && guest().filter(news::concerns).isPresent()) {
            showAgain();
        }
    }

    private void showAgain() {
        screen.filter(made -> !made.isDisposed()).ifPresent(made -> made.show(otherWays.withNews(state), guestName()));
    }

    private void show(ConsoleState now) {
        state = now;
        screen.orElseThrow().show(otherWays.withNews(now), guestName());
        followGuest(); // it may be on another host now
    }

    /** {@return the guest, while it is in the model} */
    Optional<Guest> guest() {
        return follower.isPresent() ? follower.get().guest() : inventory.guest(hostId(), input().uuid());
    }

    /** {@return the guest's name as it was last known} */
    String guestName() {
        return guest().map(Guest::getName).orElse(input().getName());
    }

    /** {@return id of the guest's host} */
    String hostId() {
        return follower.map(ConsoleFollower::hostId).orElseGet(() -> input().hostId());
    }

    private ScreenLink.Target target() {
        return new ScreenLink.Target(hostId(), input().uuid(), guestName());
    }

    private List<Action> offersForScreen(Trouble trouble) {
        List<Action> offers = new ArrayList<>();
        if (trouble.remedy() == Remedy.OTHER_WAY) {
            guest().ifPresent(guest -> offers.addAll(otherWays.of(guest)));
        }
        offers.add(new Action(Messages.State_retry, () -> follower.ifPresent(ConsoleFollower::retry)));
        return offers;
    }

    private List<Action> offersForSerial(Trouble trouble) {
        Action retry = new Action(Messages.State_retry, () -> serial.ifPresent(SerialConsole::retry));
        return switch (trouble.remedy()) {
            case TAKE_OVER -> List.of(new Action(Messages.State_takeOver, () -> serial.ifPresent(SerialConsole::takeOver)), retry);
            case OTHER_WAY -> List.of(new Action(Messages.State_screen, () -> show(Way.SCREEN)), retry);
            default -> List.of(retry);
        };
    }

    /** Shows the guest in one of its ways. The serial line is attached to when it is first wanted: only one can be attached at a time. */
    void show(Way way) {
        if (way == Way.SERIAL && serial.isEmpty()) {
            SerialConsole created = new SerialConsole(body, target(), getSite(), new ConsoleActions(this, this::offersForSerial),
                    this::show);
            serial = Optional.of(created);
            created.paused(isPaused());
            created.start();
        }
        stack.topControl = way == Way.SERIAL ? serial.orElseThrow() : screen.orElseThrow();
        body.layout(true, true);
        screen.orElseThrow().showWay();
        serial.ifPresent(SerialConsole::showWay);
        setFocus();
    }

    /** {@return the guest's screen and its bar} */
    ConsoleScreen screen() {
        return screen.orElseThrow();
    }

    /** Puts a picture of the screen into the clipboard, where there is a screen. */
    void copyPicture() {
        screen.ifPresent(ConsoleScreen::copyPicture);
    }

    /** Asks where to save a picture of the screen, where there is a screen. */
    void savePicture() {
        screen.ifPresent(ConsoleScreen::savePicture);
    }

    private GuestSettings settings() {
        return new GuestSettings(input().uuid());
    }

    private GuestEditorInput input() {
        return (GuestEditorInput) getEditorInput();
    }

    private void followGuest() {
        boolean configured = inventory.host(hostId()).isPresent();
        if (hostSeen && !configured) {
            getSite().getPage().closeEditor(this, false);
            return;
        }
        hostSeen |= configured;
        selection.setSelection(guest().map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
        screen.ifPresent(made -> made.paused(isPaused()));
        serial.ifPresent(line -> line.paused(isPaused()));
        String name = NLS.bind(Messages.Editor_name, guestName());
        if (!name.equals(getPartName())) {
            setPartName(name);
        }
    }

    private boolean isPaused() {
        return guest().filter(known -> known.getState() == GuestState.PAUSED).isPresent();
    }

    private void showTitle() {
        boolean records = screen.filter(ConsoleScreen::isRecording).isPresent();
        setTitleImage(icons.image(records ? "recording" : "console"));
    }

    @Override
    public String getTitleToolTip() {
        return getPartName();
    }

    @Override
    public void setFocus() {
        shown();
        stack.topControl.setFocus();
    }

    @Override
    public void dispose() {
        visibility.close();
        changes.close();
        themes.close();
        screens.close();
        follower.ifPresent(ConsoleFollower::dispose);
        super.dispose();
    }
}
