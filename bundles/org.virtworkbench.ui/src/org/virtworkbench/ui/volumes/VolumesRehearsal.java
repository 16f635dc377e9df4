package org.virtworkbench.ui.volumes;

import java.util.List;

import org.virtworkbench.core.driver.VolumeName;

/** Filters and sorts volumes that nobody sees, and loads what shows them. Needs no screen. UI thread, or none. */
public final class VolumesRehearsal implements Runnable {

    private static final List<Class<?>> SHOWN_BY = List.of(VolumesPane.class, VolumeTable.class, VolumeTable.Uses.class, VolumeLoader.class,
            VolumeWork.class, VolumeUsers.class, ChainLine.class, Messages.class);
    private static final String VOLUME = "<volume type='file'><name>%1$s</name><key>/pool/%1$s</key><capacity unit='bytes'>%2$d</capacity>"
            + "<allocation unit='bytes'>0</allocation><target><path>/pool/%1$s</path><format type='qcow2'/></target></volume>";

    @Override
    public void run() {
        SHOWN_BY.forEach(Class::getDeclaredClasses);
        VolumeRows rows = new VolumeRows();
        for (VolumeOrder order : VolumeOrder.values()) {
            rows.take(order.sorting(List.of(row("web.qcow2", 1), row("Data.raw", 2), row("web.raw", 1)), VolumeRow::name, true).get());
        }
        for (String words : List.of("web", "web.", "raw", "")) {
            rows.filter(words);
        }
        rows.places(VolumeRows.names(rows.all()));
    }

    private static VolumeRow row(String name, long capacity) {
        VolumeRow row = new VolumeRow(new VolumeName(name, "/pool/" + name));
        row.tell(VolumeRow.Details.read(VOLUME.formatted(name, capacity)));
        return row;
    }
}
