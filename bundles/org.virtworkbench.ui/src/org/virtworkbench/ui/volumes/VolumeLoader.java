package org.virtworkbench.ui.volumes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.forms.HostFetch;

/**
 * Asks a host for the volumes of a pool: for all names in one call, and for the details of those that are seen, a few dozen at a time. UI thread, which never
 * waits for it.
 */
final class VolumeLoader {

    /** How many details are asked for by one job, so that the first ones are soon there. */
    private static final int BATCH = 64;

    private final HostFetch fetch;
    private final Consumer<List<VolumeRow>> told;
    private final List<VolumeRow> wanted = new ArrayList<>();
    private String host = "";
    private UUID pool;
    private String poolName = "";
    private int generation;
    private boolean running;
    private Runnable whenAllTold;

    /**
     * @param fetch asks the host
     * @param told hears which rows have details now
     */
    VolumeLoader(HostFetch fetch, Consumer<List<VolumeRow>> told) {
        this.fetch = fetch;
        this.told = told;
    }

    /** Asks for the volumes of a pool; what was asked before is not wanted any more. */
    void load(StoragePool of, Consumer<List<VolumeRow>> rows, Consumer<Exception> failure) {
        cancel();
        host = of.getHost().getId();
        pool = of.getUuid();
        poolName = of.getName();
        int mine = generation;
        fetch.run(host, NLS.bind(Messages.Job_volumes, poolName), connection -> connection.volumes().names(of.getUuid()), names -> {
            if (mine == generation) {
                rows.accept(names.stream().map(VolumeRow::new).toList());
            }
        }, problem -> {
            if (mine == generation) {
                failure.accept(problem);
            }
        });
    }

    /** Lets nothing more come. */
    void cancel() {
        generation++;
        wantNothing();
    }

    private void wantNothing() {
        wanted.clear();
        running = false;
        whenAllTold = null;
    }

    /** Asks for the details of a row that is seen, unless somebody did. */
    void want(VolumeRow row) {
        if (row.ask()) {
            wanted.add(row);
            if (!running) {
                running = true;
                int mine = generation;
                // rows that are painted together are asked for together
                fetch.later(() -> {
                    if (mine == generation) {
                        next();
                    }
                });
            }
        }
    }

    /** Asks for the details of all these, to sort by them. */
    void wantAll(List<VolumeRow> rows, Runnable then) {
        whenAllTold = then;
        rows.forEach(this::want);
        if (!running) {
            whenAllTold = null;
            then.run();
        }
    }

    private void next() {
        if (wanted.isEmpty()) {
            running = false;
            Runnable then = whenAllTold;
            whenAllTold = null;
            if (then != null) {
                then.run();
            }
            return;
        }
        List<VolumeRow> batch = new ArrayList<>(wanted.subList(0, Math.min(BATCH, wanted.size())));
        wanted.subList(0, batch.size()).clear();
        int mine = generation;
        UUID of = pool;
        List<String> names = batch.stream().map(VolumeRow::name).toList();
        fetch.run(host, NLS.bind(Messages.Job_details, poolName),
                connection -> connection.volumes().documents(of, names).stream().map(xml -> xml.flatMap(VolumeRow.Details::read)).toList(),
                details -> {
                    if (mine == generation) {
                        take(batch, details);
                        next();
                    }
                }, failure -> {
                    if (mine == generation) {
                        batch.forEach(VolumeRow::forget);
                        wanted.forEach(VolumeRow::forget);
                        wantNothing();
                    }
                });
    }

    private void take(List<VolumeRow> batch, List<Optional<VolumeRow.Details>> details) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).tell(details.get(i));
        }
        told.accept(batch);
    }
}
