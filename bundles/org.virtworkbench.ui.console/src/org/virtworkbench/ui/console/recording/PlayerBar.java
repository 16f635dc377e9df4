package org.virtworkbench.ui.console.recording;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.rfb.recording.Playback;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.widgets.CssClass;

/** Plays, pauses, goes elsewhere, faster or slower. Shows where it is while it is on the screen. UI thread. */
final class PlayerBar extends Composite {

    private static final int TICK_MILLIS = 100;
    /** A person drags: one look at each place would be too many. */
    private static final int DRAG_MILLIS = 60;
    private static final long STEP_MILLIS = 5000;
    private static final int PLACES = 10_000;
    private static final int PAGE = 500;
    private static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0);

    private final Playback playback;
    private final Icons icons;
    private final ToolItem play;
    private final Scale slider;
    private final Label time;
    private final Runnable tick = this::tick;
    private final Runnable seek = this::seek;
    private boolean dragged;

    PlayerBar(Composite parent, Icons icons, Playback playback) {
        super(parent, SWT.NONE);
        this.icons = icons;
        this.playback = playback;
        GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 2).spacing(8, 0).applyTo(this);
        play = new ToolItem(new ToolBar(this, SWT.FLAT), SWT.PUSH);
        play.addListener(SWT.Selection, event -> toggle());
        slider = new Scale(this, SWT.HORIZONTAL);
        slider.setMaximum(PLACES);
        slider.setPageIncrement(PAGE);
        slider.addListener(SWT.Selection, event -> drag());
        named(slider);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(slider);
        time = CssClass.MUTED.on(new Label(this, SWT.RIGHT));
        Combo speed = new Combo(this, SWT.READ_ONLY);
        SPEEDS.forEach(each -> speed.add(NLS.bind(Messages.Player_speedOf, plain(each))));
        speed.select(SPEEDS.indexOf(1.0));
        speed.setToolTipText(Messages.Player_speed);
        speed.addListener(SWT.Selection, event -> playback.speed(SPEEDS.get(speed.getSelectionIndex())));
        var themes = icons.onThemeChange(this::show);
        addListener(SWT.Dispose, event -> {
            themes.close();
            getDisplay().timerExec(-1, tick);
            getDisplay().timerExec(-1, seek);
        });
        tick();
    }

    private static String plain(double speed) {
        return speed == Math.rint(speed) ? Integer.toString((int) speed) : Double.toString(speed);
    }

    private void named(Scale named) {
        named.setToolTipText(Messages.Player_position);
        named.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.Player_position + ' ' + time.getText();
            }
        });
    }

    /** Plays, or pauses. */
    void toggle() {
        if (playback.isRunning()) {
            playback.pause();
        } else {
            playback.play();
        }
        show();
    }

    /** Does what a key of a player does. {@return whether it is one} */
    boolean key(int keyCode) {
        switch (keyCode) {
            case ' ' -> toggle();
            case SWT.ARROW_LEFT -> playback.seek(playback.position() - STEP_MILLIS);
            case SWT.ARROW_RIGHT -> playback.seek(playback.position() + STEP_MILLIS);
            case SWT.HOME -> playback.seek(0);
            case SWT.END -> playback.seek(length());
            default -> {
                return false;
            }
        }
        show();
        return true;
    }

    private long length() {
        return playback.recording().millis();
    }

    private void drag() {
        dragged = true;
        getDisplay().timerExec(DRAG_MILLIS, seek);
    }

    private void seek() {
        if (!isDisposed()) {
            dragged = false;
            playback.seek(length() * slider.getSelection() / PLACES);
            show();
        }
    }

    private void tick() {
        if (!isDisposed()) {
            if (isVisible()) {
                show();
            }
            getDisplay().timerExec(TICK_MILLIS, tick);
        }
    }

    private void show() {
        boolean running = playback.isRunning();
        play.setImage(icons.image(running ? "pause" : "start"));
        String tip = running ? Messages.Player_pause : Messages.Player_play;
        if (!tip.equals(play.getToolTipText())) {
            play.setToolTipText(tip);
        }
        long position = playback.position();
        if (!dragged && length() > 0) {
            slider.setSelection((int) (position * PLACES / length()));
        }
        String words = NLS.bind(Messages.Player_time, PlayTime.text(position), PlayTime.text(length()));
        if (!words.equals(time.getText())) {
            time.setText(words);
            time.requestLayout();
        }
    }
}
