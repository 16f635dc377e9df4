package org.virtworkbench.ui.console.recording;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.recording.Playback;
import org.virtworkbench.rfb.recording.Recording;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.console.gtk.CairoPixelImage;
import org.virtworkbench.ui.console.screen.Scaling;
import org.virtworkbench.ui.console.screen.ScreenCanvas;
import org.virtworkbench.ui.editor.ViewingEditor;
import org.virtworkbench.ui.forms.BackgroundJob;
import org.virtworkbench.ui.widgets.CssClass;
import org.virtworkbench.ui.widgets.EmptyState;
import org.virtworkbench.ui.widgets.EmptyState.Action;

/** Plays a recording. Opens at once; the file is looked through in the background, then it begins to play. */
public final class RecordingEditor extends ViewingEditor {

    /** Identifier of this editor. */
    public static final String ID = "org.virtworkbench.ui.console.recording";

    private static final String PICTURE = "large/display";
    private static final String PROBLEM = "large/warning";

    private final StackLayout stack = new StackLayout();
    private Icons icons;
    private Subscription themes = () -> {};
    private Composite body;
    private EmptyState empty;
    private Optional<Player> player = Optional.empty();

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        icons = site.getService(Icons.class);
        themes = icons.onThemeChange(this::showTitle);
        showTitle();
    }

    private void showTitle() {
        setTitleImage(icons.image("record"));
    }

    @Override
    public void createPartControl(Composite parent) {
        body = parent;
        parent.setLayout(stack);
        empty = new EmptyState(parent, icons);
        stack.topControl = empty;
        empty.show(PICTURE, NLS.bind(Messages.Editor_opening, getPartName()), "");
        RecordingEditorInput input = (RecordingEditorInput) getEditorInput();
        new BackgroundJob(Messages.Editor_openingJob, monitor -> open(input)).schedule();
    }

    private void open(RecordingEditorInput input) {
        try {
            Recording recording = Recording.open(input.file());
            onDisplay(() -> play(recording));
        } catch (RfbException e) {
            onDisplay(() -> fail(e, new Action(Messages.Editor_other, this::chooseOther)));
        }
    }

    private void onDisplay(Runnable news) {
        Composite parent = body;
        if (!parent.isDisposed()) {
            parent.getDisplay().asyncExec(() -> {
                if (!parent.isDisposed()) {
                    news.run();
                }
            });
        }
    }

    private void chooseOther() {
        PlayRecordingHandler.choose(getSite().getShell()).ifPresent(file -> {
            try {
                PlayRecordingHandler.open(getSite().getPage(), file);
                getSite().getPage().closeEditor(this, false);
            } catch (PartInitException e) {
                getSite().getService(Failures.class).show(e.getStatus());
            }
        });
    }

    private void fail(RfbException why, Action action) {
        String headline = why.what().endsWith(".") ? why.what().substring(0, why.what().length() - 1) : why.what();
        empty.show(PROBLEM, headline, why.why() + "\n\n" + why.cure(), action);
        show(empty);
    }

    private void play(Recording recording) {
        Player created = new Player(recording);
        player = Optional.of(created);
        show(created.whole);
        created.playback.play();
    }

    private void show(Control top) {
        stack.topControl = top;
        body.layout(true, true);
        if (getSite().getPage().getActivePart() == this) {
            onDisplay(this::setFocus);
        }
    }

    @Override
    public void setFocus() {
        if (stack.topControl == empty) {
            empty.setFocus();
        } else {
            player.ifPresent(shown -> shown.canvas.forceFocus());
        }
    }

    @Override
    public String getTitleToolTip() {
        return getEditorInput().getToolTipText();
    }

    @Override
    public void dispose() {
        themes.close();
        player.ifPresent(shown -> shown.playback.close());
        super.dispose();
    }

    /** The screen and its bar, and what is told to them. */
    private final class Player implements Playback.Listener {

        private final Composite whole;
        private final ScreenCanvas canvas;
        private final PointerMark pointer;
        private final Playback playback;

        Player(Recording recording) {
            whole = new Composite(body, SWT.NONE);
            GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(whole);
            canvas = new ScreenCanvas(whole, CairoPixelImage::create);
            canvas.scaling(Scaling.SHRINK);
            GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
            pointer = new PointerMark(canvas);
            playback = new Playback(recording, this);
            PlayerBar bar = new PlayerBar(whole, icons, playback);
            bar.moveAbove(canvas);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
            if (!recording.isWhole()) {
                CssClass.MUTED.on(new Label(whole, SWT.NONE)).setText(Messages.Player_cutOff);
            }
            canvas.addListener(SWT.KeyDown, event -> event.doit = !bar.key(event.keyCode));
            canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                    || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
            canvas.addListener(SWT.MouseDown, event -> canvas.forceFocus());
            canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
                @Override
                public void getName(AccessibleEvent event) {
                    event.result = NLS.bind(Messages.Editor_picture, recording.name());
                }
            });
        }

        @Override
        public void screen(FrameBuffer frame) {
            onDisplay(() -> canvas.show(frame));
        }

        @Override
        public void damaged(List<Area> areas) {
            canvas.damaged(areas);
        }

        @Override
        public void cursor(CursorImage cursor) {
            onDisplay(() -> pointer.look(cursor));
        }

        @Override
        public void pointer(int x, int y) {
            onDisplay(() -> pointer.moveTo(x, y));
        }

        @Override
        public void failed(RfbException why) {
            onDisplay(() -> fail(why, new Action(Messages.Editor_restart, () -> {
                playback.seek(0);
                show(whole);
            })));
        }
    }
}
