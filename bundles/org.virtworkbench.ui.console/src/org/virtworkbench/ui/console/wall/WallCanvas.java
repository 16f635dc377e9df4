package org.virtworkbench.ui.console.wall;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.theme.Palette;

/** Paints guests as tiles: picture, state and name. Keys and pointer choose one. UI thread. */
final class WallCanvas extends Canvas {

    /** Hears what the person does. */
    interface Listener {
        /** Another guest is chosen, or none. */
        void selected(Optional<Guest> guest);

        /** The person wants to see a guest's console. */
        void opened(Guest guest);
    }

    private static final int CAPTION_MARGIN = 6;
    private static final int ICON = 16;
    private static final int PERCENT = 100;

    private final Icons icons;
    private final Colors colors;
    private final Function<UUID, Optional<Image>> pictures;
    private final Listener listener;
    private List<Guest> guests = List.of();
    private boolean namesHosts;
    private WallLayout layout = WallLayout.of(1, 1);
    private Optional<UUID> selected = Optional.empty();

    WallCanvas(Composite parent, Icons icons, Colors colors, Function<UUID, Optional<Image>> pictures, Listener listener) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.V_SCROLL);
        this.icons = icons;
        this.colors = colors;
        this.pictures = pictures;
        this.listener = listener;
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, event -> arrange());
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.MouseDown, this::pressed);
        addListener(SWT.MouseDoubleClick, event -> under(event).ifPresent(listener::opened));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, WallCanvas::onlyTab);
        getVerticalBar().addListener(SWT.Selection, event -> redraw());
        WallAccessibility.on(this, () -> guests, this::selected);
    }

    /** Shows guests, in their order. */
    void show(List<Guest> wanted) {
        boolean gone = selected.isPresent() && wanted.stream().noneMatch(guest -> guest.getUuid().equals(selected.get()));
        guests = List.copyOf(wanted);
        namesHosts = guests.stream().map(Guest::getHost).distinct().count() > 1;
        arrange();
        if (gone) {
            select(Optional.empty());
        }
    }

    /** {@return the chosen guest} */
    Optional<Guest> selected() {
        return selected.flatMap(uuid -> guests.stream().filter(guest -> guest.getUuid().equals(uuid)).findFirst());
    }

    /** {@return the guests of which something is seen} */
    List<Guest> seen() {
        if (!isVisible() || getShell().getMinimized()) {
            return List.of();
        }
        int top = getVerticalBar().getSelection();
        int bottom = top + getClientArea().height;
        return IntStream.range(0, guests.size()).filter(i -> layout.y(i) < bottom && layout.y(i) + layout.height() > top)
                .mapToObj(guests::get).toList();
    }

    /** {@return how large a picture is shown at most, in pixels} */
    Point pictureSize() {
        int zoom = getMonitor().getZoom();
        return new Point((layout.width() - 2) * zoom / PERCENT, (layout.height() - captionHeight() - 1) * zoom / PERCENT);
    }

    /** Paints a guest's tile anew. */
    void changed(UUID guest) {
        IntStream.range(0, guests.size()).filter(i -> guests.get(i).getUuid().equals(guest)).findFirst().ifPresent(i -> {
            int y = layout.y(i) - getVerticalBar().getSelection();
            redraw(layout.x(i), y, layout.width(), layout.height(), false);
        });
    }

    private int captionHeight() {
        GC gc = new GC(this);
        int line = gc.getFontMetrics().getHeight();
        gc.dispose();
        return (namesHosts ? 2 * line : line) + 2 * CAPTION_MARGIN;
    }

    private void arrange() {
        Rectangle room = getClientArea();
        layout = WallLayout.of(room.width, captionHeight());
        ScrollBar bar = getVerticalBar();
        int all = Math.max(1, layout.total(guests.size()));
        int thumb = Math.max(1, Math.min(room.height, all));
        bar.setValues(Math.min(bar.getSelection(), all - thumb), 0, all, thumb, layout.height() / 4, thumb);
        bar.setVisible(all > room.height);
        redraw();
    }

    // choosing

    private Optional<Guest> under(Event event) {
        int index = layout.at(event.x, event.y + getVerticalBar().getSelection(), guests.size());
        return index < 0 ? Optional.empty() : Optional.of(guests.get(index));
    }

    private void pressed(Event event) {
        forceFocus();
        select(under(event));
    }

    private void select(Optional<Guest> guest) {
        selected = guest.map(Guest::getUuid);
        guest.ifPresent(this::reveal);
        redraw();
        listener.selected(guest);
    }

    private void reveal(Guest guest) {
        int index = guests.indexOf(guest);
        int top = layout.y(index) - WallLayout.GAP;
        int bottom = layout.y(index) + layout.height() + WallLayout.GAP;
        ScrollBar bar = getVerticalBar();
        int height = getClientArea().height;
        if (top < bar.getSelection()) {
            bar.setSelection(top);
        } else if (bottom > bar.getSelection() + height) {
            bar.setSelection(bottom - height);
        }
    }

    private void key(Event event) {
        int count = guests.size();
        int now = selected().map(guests::indexOf).orElse(-1);
        int page = Math.max(1, getClientArea().height / (layout.height() + WallLayout.GAP)) * layout.columns();
        int wanted = switch (event.keyCode) {
            case SWT.ARROW_LEFT -> now - 1;
            case SWT.ARROW_RIGHT -> now + 1;
            case SWT.ARROW_UP -> now - layout.columns() < 0 ? now : now - layout.columns();
            case SWT.ARROW_DOWN -> now < 0 ? 0 : now + layout.columns() >= count ? now : now + layout.columns();
            case SWT.PAGE_UP -> now - page;
            case SWT.PAGE_DOWN -> now + page;
            case SWT.HOME -> 0;
            case SWT.END -> count - 1;
            case SWT.CR, SWT.KEYPAD_CR -> {
                selected().ifPresent(listener::opened);
                yield now;
            }
            default -> now;
        };
        int index = Math.clamp(wanted, 0, Math.max(0, count - 1));
        if (count > 0 && index != now && wanted != now) {
            select(Optional.of(guests.get(index)));
        }
    }

    private static void onlyTab(Event event) {
        boolean leaves = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        event.doit = leaves;
    }

    // painting

    private void paint(Event event) {
        GC gc = event.gc;
        gc.setBackground(colors.color(Palette::background));
        gc.fillRectangle(getClientArea());
        int top = getVerticalBar().getSelection();
        for (int i = 0; i < guests.size(); i++) {
            int y = layout.y(i) - top;
            if (y < event.y + event.height && y + layout.height() > event.y) {
                tile(gc, guests.get(i), layout.x(i), y);
            }
        }
    }

    private void tile(GC gc, Guest guest, int x, int y) {
        int caption = captionHeight();
        int height = layout.height() - caption;
        gc.setBackground(colors.color(Palette::surface));
        gc.fillRoundRectangle(x, y, layout.width(), layout.height(), 6, 6);
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_BLACK));
        gc.fillRectangle(x + 1, y + 1, layout.width() - 2, height - 1);
        pictures.apply(guest.getUuid()).ifPresent(image -> picture(gc, image, new Rectangle(x + 1, y + 1, layout.width() - 2, height - 1)));
        boolean chosen = selected.filter(guest.getUuid()::equals).isPresent();
        gc.setForeground(colors.color(chosen ? Palette::accent : Palette::border));
        gc.setLineWidth(chosen && isFocusControl() ? 3 : chosen ? 2 : 1);
        gc.drawRoundRectangle(x, y, layout.width() - 1, layout.height() - 1, 6, 6);
        gc.setLineWidth(1);
        gc.setClipping(x, y, layout.width() - CAPTION_MARGIN, layout.height());
        int text = y + height + CAPTION_MARGIN;
        gc.drawImage(icons.image(StateTexts.icon(guest)), x + CAPTION_MARGIN, text + (gc.getFontMetrics().getHeight() - ICON) / 2);
        gc.setForeground(colors.color(Palette::text));
        gc.drawText(guest.getName(), x + 2 * CAPTION_MARGIN + ICON, text, true);
        if (namesHosts) {
            gc.setForeground(colors.color(Palette::muted));
            gc.drawText(guest.getHost().getName(), x + 2 * CAPTION_MARGIN + ICON, text + gc.getFontMetrics().getHeight(), true);
        }
        gc.setClipping((Rectangle) null);
    }

    /** As large as there is room for, in its own shape. */
    private static void picture(GC gc, Image image, Rectangle place) {
        Rectangle size = image.getBounds();
        double factor = Math.min((double) place.width / size.width, (double) place.height / size.height);
        Point shown = new Point((int) (size.width * factor), (int) (size.height * factor));
        gc.setInterpolation(SWT.LOW);
        gc.drawImage(image, 0, 0, size.width, size.height, place.x + (place.width - shown.x) / 2, place.y + (place.height - shown.y) / 2,
                shown.x, shown.y);
    }
}
