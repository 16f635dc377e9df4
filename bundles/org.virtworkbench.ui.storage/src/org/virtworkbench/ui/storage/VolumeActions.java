package org.virtworkbench.ui.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.core.driver.VolumeCalls.Wipe;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.storage.CopyVolumeOperation;
import org.virtworkbench.core.storage.CreateVolumeOperation;
import org.virtworkbench.core.storage.DeleteVolumeOperation;
import org.virtworkbench.core.storage.DownloadVolumeOperation;
import org.virtworkbench.core.storage.ResizeVolumeOperation;
import org.virtworkbench.core.storage.UploadFileOperation;
import org.virtworkbench.core.storage.VolumeDraft;
import org.virtworkbench.core.storage.WipeVolumeOperation;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.forms.Services;
import org.virtworkbench.ui.forms.Commanding;
import org.virtworkbench.ui.forms.ListDialog;

/** What a person does to volumes. UI thread; all of it runs as tasks. */
final class VolumeActions {

    private final Tasks tasks;
    private final Supplier<Shell> shell;
    private final Supplier<Optional<StoragePool>> pool;
    private final Supplier<List<VolumeRow>> selection;
    private final Supplier<List<VolumeRow>> all;
    private final Function<VolumeRow, String> users;
    private final Commanding commanding;

    /**
     * @param services of the editor
     * @param tasks run what is done
     * @param shell the window
     * @param pool whose volumes
     * @param selection what it is done to
     * @param all the volumes that are there
     * @param users names of the guests that use one, with commas
     */
    VolumeActions(Services services, Tasks tasks, Supplier<Shell> shell, Supplier<Optional<StoragePool>> pool,
            Supplier<List<VolumeRow>> selection, Supplier<List<VolumeRow>> all, Function<VolumeRow, String> users) {
        this.tasks = tasks;
        this.shell = shell;
        this.pool = pool;
        this.selection = selection;
        this.all = all;
        this.users = users;
        commanding = new Commanding(services.icons());
        commanding.add(Messages.Volume_new, "add", 0, true, this::isOpen, this::create);
        commanding.add(Messages.Volume_upload, "restore", 0, true, this::isOpen, this::upload);
        commanding.line();
        commanding.add(Messages.Volume_download, "save", 0, true, this::isOne, this::download);
        commanding.add(Messages.Volume_copy, "copy", 0, false, this::isOneKnown, this::copy);
        commanding.add(Messages.Volume_resize, "expand", 0, false, this::isOneKnown, this::resize);
        commanding.line();
        commanding.add(Messages.Volume_wipe, "discard", 0, false, this::isSome, this::wipe);
        commanding.add(Messages.Volume_delete, "delete", SWT.DEL, false, this::isSome, this::delete);
    }

    Commanding commanding() {
        return commanding;
    }

    private boolean isOpen() {
        return pool.get().filter(found -> found.getHost() != null && found.getHost().getState() == ConnectionState.CONNECTED
                && found.getState() != PoolState.INACTIVE).isPresent();
    }

    private boolean isSome() {
        return isOpen() && !selection.get().isEmpty();
    }

    private boolean isOne() {
        return isOpen() && selection.get().size() == 1;
    }

    private boolean isOneKnown() {
        return isOne() && only().details().isPresent();
    }

    private VolumeRow only() {
        return selection.get().getFirst();
    }

    private Target target() {
        return Targets.of(pool.get().orElseThrow());
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        all.get().forEach(row -> names.add(row.name()));
        return names;
    }

    private void submit(Operation operation) {
        tasks.submit(List.of(operation));
    }

    private void create() {
        List<String> images = all.get().stream().map(VolumeRow::path).limit(200).toList();
        NewVolumeDialog dialog = new NewVolumeDialog(shell.get(), pool.get().orElseThrow(), names(), images);
        if (dialog.open() == Window.OK) {
            VolumeDraft draft = dialog.result();
            submit(new CreateVolumeOperation(target(), draft.name(), draft.xml(), false));
        }
    }

    private void upload() {
        FileDialog choice = new FileDialog(shell.get(), SWT.OPEN);
        choice.setText(Messages.Upload_title);
        String chosen = choice.open();
        if (chosen != null) {
            Path file = Path.of(chosen);
            NameDialog dialog = new NameDialog(shell.get(), new NameDialog.Question(Messages.Upload_title,
                    NLS.bind(Messages.Upload_text, file.getFileName(), pool.get().orElseThrow().getName()), Messages.Upload_button,
                    file.getFileName().toString(), Messages.Upload_keep, ""), names());
            if (dialog.open() == Window.OK) {
                submit(new UploadFileOperation(target(), dialog.name(), file, dialog.chosen()));
            }
        }
    }

    private void download() {
        FileDialog choice = new FileDialog(shell.get(), SWT.SAVE);
        choice.setText(Messages.Download_title);
        choice.setFileName(only().name());
        choice.setOverwrite(true);
        String chosen = choice.open();
        if (chosen != null) {
            submit(new DownloadVolumeOperation(target(), only().name(), Path.of(chosen), false));
        }
    }

    private void copy() {
        VolumeRow source = only();
        int dot = source.name().lastIndexOf('.');
        String proposal = dot > 0 ? source.name().substring(0, dot) + Messages.Copy_suffix + source.name().substring(dot)
                : source.name() + Messages.Copy_suffix;
        boolean files = PoolKinds.holdsFiles(pool.get().orElseThrow().getType());
        NameDialog dialog = new NameDialog(shell.get(), new NameDialog.Question(Messages.Copy_title,
                NLS.bind(Messages.Copy_text, source.name()), Messages.Copy_button, proposal, "", files ? source.format() : ""), names());
        if (dialog.open() == Window.OK) {
            VolumeDraft draft = VolumeDraft.thin(dialog.name(), dialog.format(), source.capacity());
            VolumeId from = new VolumeId(pool.get().orElseThrow().getUuid(), source.name());
            submit(new CopyVolumeOperation(target(), draft.name(), draft.xml(), from, pool.get().orElseThrow().getName(), false));
        }
    }

    private void resize() {
        VolumeRow row = only();
        ResizeDialog dialog = new ResizeDialog(shell.get(), row.name(), row.capacity());
        if (dialog.open() == Window.OK) {
            submit(new ResizeVolumeOperation(target(), row.name(), dialog.bytes(), dialog.how()));
        }
    }

    private void wipe() {
        if (ask(Messages.Wipe_title, Messages.Wipe_headline, Messages.Wipe_headlineOne, Messages.Wipe_text)) {
            run(name -> new WipeVolumeOperation(target(), name, Wipe.ZERO));
        }
    }

    private void delete() {
        if (ask(Messages.Delete_title, Messages.Delete_headline, Messages.Delete_headlineOne, Messages.Delete_text)) {
            run(name -> new DeleteVolumeOperation(target(), name));
        }
    }

    private boolean ask(String title, String many, String one, String text) {
        List<VolumeRow> rows = selection.get();
        List<String> lines = rows.stream().map(this::line).toList();
        boolean used = rows.stream().anyMatch(row -> !users.apply(row).isEmpty());
        String headline = rows.size() == 1 ? NLS.bind(one, rows.getFirst().name()) : NLS.bind(many, rows.size());
        return new ListDialog(shell.get(),
                new ListDialog.Question(title, headline, used ? text + ' ' + Messages.Danger_used : text, lines, "", false))
                .open() == Window.OK;
    }

    /** A volume, with who would miss it. */
    private String line(VolumeRow row) {
        String guests = users.apply(row);
        return guests.isEmpty() ? row.name() : NLS.bind(Messages.Danger_usedBy, row.name(), guests);
    }

    private void run(Function<String, Operation> operation) {
        List<Operation> operations = new ArrayList<>();
        selection.get().forEach(row -> operations.add(operation.apply(row.name())));
        tasks.submit(operations);
    }
}
