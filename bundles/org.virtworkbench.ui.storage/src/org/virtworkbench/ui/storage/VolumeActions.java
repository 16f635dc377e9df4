package org.virtworkbench.ui.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.storage.CopyVolumeOperation;
import org.virtworkbench.core.storage.CreateEncryptedVolumeOperation;
import org.virtworkbench.core.storage.CreateVolumeOperation;
import org.virtworkbench.core.storage.DeleteVolumeOperation;
import org.virtworkbench.core.storage.DownloadVolumeOperation;
import org.virtworkbench.core.storage.RenameVolumeOperation;
import org.virtworkbench.core.storage.ResizeVolumeOperation;
import org.virtworkbench.core.storage.UploadFileOperation;
import org.virtworkbench.core.storage.VolumeDraft;
import org.virtworkbench.core.storage.WipeVolumeOperation;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.forms.Services;
import org.virtworkbench.ui.forms.Commanding;
import org.virtworkbench.ui.forms.ListDialog;
import org.virtworkbench.ui.volumes.VolumeRow;
import org.virtworkbench.ui.volumes.VolumesPane;

/** What a person does to volumes. UI thread; all of it runs as tasks. */
final class VolumeActions {

    private final Tasks tasks;
    private final Connections connections;
    private final Supplier<Shell> shell;
    private final VolumesPane pane;
    private final Commanding commanding;

    /**
     * @param services of the editor
     * @param tasks run what is done
     * @param shell the window
     * @param pane the volumes
     */
    VolumeActions(Services services, Tasks tasks, Supplier<Shell> shell, VolumesPane pane) {
        this.tasks = tasks;
        this.connections = services.connections();
        this.shell = shell;
        this.pane = pane;
        commanding = new Commanding(services.icons());
        commanding.add(Messages.Volume_new, "add", 0, true, this::isOpen, this::create);
        commanding.add(Messages.Volume_upload, "restore", 0, true, this::isOpen, this::upload);
        commanding.line();
        commanding.add(Messages.Volume_download, "save", 0, true, this::isOne, this::download);
        commanding.add(Messages.Volume_copy, "copy", 0, false, this::isOneKnown, this::copy);
        commanding.add(Messages.Volume_rename, "rename", SWT.F2, false, this::isOneKnown, this::rename);
        commanding.add(Messages.Volume_resize, "expand", 0, false, this::isOneKnown, this::resize);
        commanding.line();
        commanding.add(Messages.Volume_wipe, "discard", 0, false, this::isSome, this::wipe);
        commanding.add(Messages.Volume_delete, "delete", SWT.DEL, false, this::isSome, this::delete);
    }

    Commanding commanding() {
        return commanding;
    }

    private boolean isOpen() {
        return pane.pool().filter(found -> found.getHost() != null && found.getHost().getState() == ConnectionState.CONNECTED
                && found.getState() != PoolState.INACTIVE).isPresent();
    }

    private boolean isSome() {
        return isOpen() && !pane.selection().isEmpty();
    }

    private boolean isOne() {
        return isOpen() && pane.selection().size() == 1;
    }

    private boolean isOneKnown() {
        return isOne() && only().details().isPresent();
    }

    private VolumeRow only() {
        return pane.selection().getFirst();
    }

    private Target target() {
        return Targets.of(pane.pool().orElseThrow());
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        pane.rows().forEach(row -> names.add(row.name()));
        return names;
    }

    private void submit(Operation operation) {
        tasks.submit(List.of(operation));
    }

    private void create() {
        List<String> images = pane.rows().stream().map(VolumeRow::path).limit(200).toList();
        NewVolumeDialog dialog = new NewVolumeDialog(shell.get(), pane.pool().orElseThrow(), names(), images, connections);
        if (dialog.open() == Window.OK) {
            VolumeDraft draft = dialog.result();
            CreateVolumeOperation plain = new CreateVolumeOperation(target(), draft.name(), draft.xml(), false);
            dialog.secret().ifPresentOrElse(secret -> tasks.submit(List.of(new CreateEncryptedVolumeOperation(plain, secret)))
                    .whenComplete((ended, failure) -> secret.close()), () -> submit(plain));
        }
    }

    private void upload() {
        FileDialog choice = new FileDialog(shell.get(), SWT.OPEN);
        choice.setText(Messages.Upload_title);
        String chosen = choice.open();
        if (chosen != null) {
            Path file = Path.of(chosen);
            NameDialog dialog = new NameDialog(shell.get(), new NameDialog.Question(Messages.Upload_title,
                    NLS.bind(Messages.Upload_text, file.getFileName(), pane.pool().orElseThrow().getName()), Messages.Upload_button,
                    file.getFileName().toString(), Messages.Upload_keep, "", ""), names());
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
        boolean encrypted = source.details().filter(VolumeRow.Details::encrypted).isPresent();
        int dot = source.name().lastIndexOf('.');
        String proposal = dot > 0 ? source.name().substring(0, dot) + Messages.Copy_suffix + source.name().substring(dot)
                : source.name() + Messages.Copy_suffix;
        boolean files = PoolKinds.holdsFiles(pane.pool().orElseThrow().getType());
        NameDialog dialog = new NameDialog(shell.get(), new NameDialog.Question(Messages.Copy_title,
                NLS.bind(Messages.Copy_text, source.name()), Messages.Copy_button, proposal, "", files && !encrypted ? source.format() : "",
                encrypted ? NLS.bind(Messages.Copy_encrypted, source.name()) : ""), names());
        if (dialog.open() == Window.OK) {
            VolumeDraft draft = VolumeDraft.thin(dialog.name(), encrypted ? source.format() : dialog.format(), source.capacity());
            VolumeId from = new VolumeId(pane.pool().orElseThrow().getUuid(), source.name());
            submit(new CopyVolumeOperation(target(), draft.name(), draft.xml(), from, pane.pool().orElseThrow().getName(), false));
        }
    }

    private void rename() {
        VolumeRow row = only();
        Optional<String> reason = whyNotRename(row);
        if (reason.isPresent()) {
            MessageDialog.openInformation(shell.get(), Messages.Rename_title, reason.get());
            return;
        }
        Set<String> taken = names();
        taken.remove(row.name());
        String note = NLS.bind(Messages.Rename_text, row.name(), Format.bytes(Math.max(0, row.allocation())));
        NameDialog dialog = new NameDialog(shell.get(), new NameDialog.Question(Messages.Rename_title,
                NLS.bind(Messages.Rename_headline, row.name()), Messages.Rename_button, row.name(), "", "",
                row.details().orElseThrow().encrypted() ? note + ' ' + Messages.Rename_encrypted : note), taken);
        if (dialog.open() == Window.OK && !dialog.name().equals(row.name())) {
            submit(new RenameVolumeOperation(target(), row.name(), dialog.name()));
        }
    }

    /** {@return why it can't be renamed, for a person; the task looks again, at what only the host knows} */
    private Optional<String> whyNotRename(VolumeRow row) {
        if (!PoolKinds.holdsFiles(pane.pool().orElseThrow().getType())) {
            return Optional.of(NLS.bind(Messages.Rename_notHere, row.name()));
        }
        String users = pane.usersOf(row);
        if (!users.isEmpty()) {
            return Optional.of(NLS.bind(Messages.Rename_used, row.name(), users));
        }
        VolumeRow.Details details = row.details().orElseThrow();
        return details.backing().map(image -> NLS.bind(Messages.Rename_overlay, row.name()));
    }

    private void resize() {
        VolumeRow row = only();
        ResizeDialog dialog = new ResizeDialog(shell.get(), row.name(), row.capacity());
        if (dialog.open() == Window.OK) {
            submit(new ResizeVolumeOperation(target(), row.name(), dialog.bytes(), dialog.how()));
        }
    }

    private void wipe() {
        List<VolumeRow> rows = pane.selection();
        boolean used = rows.stream().anyMatch(row -> !pane.usersOf(row).isEmpty());
        String headline = rows.size() == 1 ? NLS.bind(Messages.Wipe_headlineOne, rows.getFirst().name())
                : NLS.bind(Messages.Wipe_headline, rows.size());
        WipeDialog dialog = new WipeDialog(shell.get(), headline,
                used ? Messages.Wipe_text + ' ' + Messages.Danger_used : Messages.Wipe_text,
                rows.stream().map(this::line).toList());
        if (dialog.open() == Window.OK) {
            run(name -> new WipeVolumeOperation(target(), name, dialog.chosen()));
        }
    }

    private void delete() {
        if (ask(Messages.Delete_title, Messages.Delete_headline, Messages.Delete_headlineOne, Messages.Delete_text)) {
            run(name -> new DeleteVolumeOperation(target(), name));
        }
    }

    private boolean ask(String title, String many, String one, String text) {
        List<VolumeRow> rows = pane.selection();
        List<String> lines = rows.stream().map(this::line).toList();
        boolean used = rows.stream().anyMatch(row -> !pane.usersOf(row).isEmpty());
        String headline = rows.size() == 1 ? NLS.bind(one, rows.getFirst().name()) : NLS.bind(many, rows.size());
        return new ListDialog(shell.get(),
                new ListDialog.Question(title, headline, used ? text + ' ' + Messages.Danger_used : text, lines, "", false))
                .open() == Window.OK;
    }

    /** A volume, with who would miss it. */
    private String line(VolumeRow row) {
        String guests = pane.usersOf(row);
        return guests.isEmpty() ? row.name() : NLS.bind(Messages.Danger_usedBy, row.name(), guests);
    }

    private void run(Function<String, Operation> operation) {
        List<Operation> operations = new ArrayList<>();
        pane.selection().forEach(row -> operations.add(operation.apply(row.name())));
        tasks.submit(operations);
    }
}
