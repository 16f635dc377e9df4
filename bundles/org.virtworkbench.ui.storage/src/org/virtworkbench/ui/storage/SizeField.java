package org.virtworkbench.ui.storage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A number and a unit. */
final class SizeField {

    private static final String[] UNITS = { "MiB", "GiB", "TiB" };
    private static final int MIB = 20;
    private static final int STEP = 10;
    private static final int NUMBER_WIDTH = 90;

    private final Text number;
    private final Combo unit;

    SizeField(Composite parent, long bytes, Runnable changed) {
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
        number = new Text(line, SWT.BORDER | SWT.RIGHT);
        GridDataFactory.fillDefaults().hint(NUMBER_WIDTH, SWT.DEFAULT).applyTo(number);
        unit = new Combo(line, SWT.READ_ONLY);
        unit.setItems(UNITS);
        int best = bestUnit(bytes);
        unit.select(best);
        number.setText(plain(bytes, best));
        number.addListener(SWT.Modify, event -> changed.run());
        unit.addListener(SWT.Selection, event -> changed.run());
    }

    /** {@return the size in bytes; empty when there is no number, or one that is too large} */
    OptionalLong bytes() {
        return parse(number.getText(), unit.getSelectionIndex());
    }

    Text control() {
        return number;
    }

    /** {@return bytes that a number of a unit are; fractions are rounded up to whole bytes} */
    static OptionalLong parse(String text, int unit) {
        try {
            BigDecimal value = new BigDecimal(text.strip().replace(',', '.'));
            BigDecimal bytes = value.multiply(BigDecimal.valueOf(1L << MIB + STEP * unit)).setScale(0, RoundingMode.CEILING);
            return OptionalLong.of(bytes.longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** {@return the largest unit in which it is a short number} */
    static int bestUnit(long bytes) {
        for (int i = UNITS.length - 1; i > 0; i--) {
            if (bytes > 0 && bytes % (1L << MIB + STEP * i) == 0) {
                return i;
            }
        }
        return 0;
    }

    private static String plain(long bytes, int unit) {
        return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1L << MIB + STEP * unit)).stripTrailingZeros().toPlainString();
    }

    /** {@return what is wrong with it} */
    Optional<String> problem() {
        return bytes().isEmpty() ? Optional.of(Messages.Size_bad) : Optional.empty();
    }
}
