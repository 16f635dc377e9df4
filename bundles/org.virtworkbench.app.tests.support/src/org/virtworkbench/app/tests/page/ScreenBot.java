package org.virtworkbench.app.tests.page;

import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ScrollBar;
import org.virtworkbench.app.tests.bot.Menus;
import org.virtworkbench.app.tests.bot.Picture;
import org.virtworkbench.app.tests.bot.Ui;

/** A guest's screen in its console: how large it is shown, and where. Places are those of the display. */
public final class ScreenBot {

    private static final String SIZE = "Size of the picture";
    private static final String FOLLOW = "Guest Follows the Window\u2019s Size";
    private static final RGB BLACK = new RGB(0, 0, 0);

    private final ConsoleBot console;
    private final ScrolledComposite scrolled;

    ScreenBot(ConsoleBot console, Canvas canvas) {
        this.console = console;
        this.scrolled = (ScrolledComposite) Ui.get(canvas::getParent);
    }

    /** Chooses how large it is shown. */
    public ScreenBot choose(String size) {
        console.choose(SIZE, size);
        return this;
    }

    /** {@return whether it is chosen to be shown so large} */
    public boolean isChosen(String size) {
        return Menus.lookInOpened(console.menuOf(SIZE), size, MenuItem::getSelection);
    }

    /** Lets the guest follow the window's size, or not any more. */
    public ScreenBot follow() {
        return choose(FOLLOW);
    }

    /** {@return whether the guest can be told to follow the window's size} */
    public boolean canFollow() {
        return Menus.lookInOpened(console.menuOf(SIZE), FOLLOW, MenuItem::isEnabled);
    }

    /** {@return the area that there is for it} */
    public Rectangle room() {
        return Ui.get(this::visible);
    }

    private Rectangle visible() {
        return Ui.display().map(scrolled, null, scrolled.getClientArea());
    }

    /** Waits until an area is what is seen of it, and all else is black. */
    public void untilShownIn(Rectangle area) {
        Ui.untilEquals("where the screen is shown", area, () -> area(colour -> !colour.equals(BLACK)));
    }

    /** Waits until some colour is seen in an area of it, and nowhere else. */
    public void untilColourIn(Rectangle area, RGB colour) {
        Ui.untilEquals("where " + colour + " is", area, () -> area(colour::equals));
    }

    /** Waits until all the room for it has some colour. {@return the room, which is smaller as soon as the scroll bars are laid out} */
    public Rectangle untilFilledWith(RGB colour) {
        return Ui.await("all is " + colour, () -> Optional.of(visible()).filter(room -> area(colour::equals).equals(room)));
    }

    private Rectangle area(Predicate<RGB> fits) {
        Rectangle room = visible();
        Rectangle area = Picture.area(Picture.of(room), fits);
        return area.isEmpty() ? area : new Rectangle(room.x + area.x, room.y + area.y, area.width, area.height);
    }

    /** Scrolls to its lower right corner. */
    public void scrollToEnd() {
        Ui.run(() -> {
            toEnd(scrolled.getHorizontalBar());
            toEnd(scrolled.getVerticalBar());
        });
    }

    private static void toEnd(ScrollBar bar) {
        if (!bar.isVisible()) {
            throw new AssertionError("It can't be scrolled");
        }
        bar.setSelection(bar.getMaximum());
        bar.notifyListeners(SWT.Selection, new Event());
    }

    /** {@return whether it can be scrolled} */
    public boolean canBeScrolled() {
        return Ui.get(() -> scrolled.getHorizontalBar().isVisible() || scrolled.getVerticalBar().isVisible());
    }
}
