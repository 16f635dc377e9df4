package org.virtworkbench.ui.charts;

import java.util.List;

import org.virtworkbench.core.history.SampleHistory.Metric;
import org.virtworkbench.ui.theme.Palette;

/**
 * What a chart shows.
 *
 * @param title above it
 * @param quantity how its values read
 * @param curves from back to front
 */
public record ChartSpec(String title, Quantity quantity, List<Curve> curves) {

    /** Copies the list. */
    public ChartSpec {
        curves = List.copyOf(curves);
    }

    /** {@return processor time} */
    public static ChartSpec cpu() {
        return new ChartSpec(Messages.Chart_cpu, Quantity.PERCENT,
                List.of(new Curve("", "cpu_percent", Metric.CPU, Palette::cpu, false)));
    }

    /** {@return memory in use} */
    public static ChartSpec memory() {
        return new ChartSpec(Messages.Chart_memory, Quantity.BYTES,
                List.of(new Curve("", "memory_used_bytes", Metric.MEMORY, Palette::memory, false)));
    }

    /** {@return what disks read and write} */
    public static ChartSpec disk() {
        return new ChartSpec(Messages.Chart_disk, Quantity.RATE,
                List.of(new Curve(Messages.Curve_read, "disk_read_bytes_per_second", Metric.DISK_READ, Palette::disk, false),
                        new Curve(Messages.Curve_write, "disk_write_bytes_per_second", Metric.DISK_WRITE, Palette::disk, true)));
    }

    /** {@return what interfaces receive and send} */
    public static ChartSpec network() {
        return new ChartSpec(Messages.Chart_network, Quantity.RATE, List.of(
                new Curve(Messages.Curve_receive, "network_receive_bytes_per_second", Metric.NETWORK_RECEIVE, Palette::network, false),
                new Curve(Messages.Curve_send, "network_send_bytes_per_second", Metric.NETWORK_SEND, Palette::network, true)));
    }
}
