package org.virtworkbench.ui.inventory.guests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.ui.inventory.guests.GuestOrder.Sort;
import org.virtworkbench.ui.inventory.guests.TableState.Shown;

/** Columns and order as they are kept between starts. */
class TableStateTest {

    @Test
    void whatWasWrittenIsRead() {
        TableState state = new TableState(
                List.of(new Shown(GuestColumn.CPU, 80), new Shown(GuestColumn.NAME, 300), new Shown(GuestColumn.NETWORK_SEND, 20)),
                Optional.of(new Sort(GuestColumn.CPU, true)));
        assertEquals(state, TableState.read(state.write()));
        assertEquals(TableState.usual(), TableState.read(TableState.usual().write()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "   ", "\0\0\0", "nothing:12 here:x", "sort=cpu", ":::", "sort=" })
    void aTextWithoutColumnsIsTheUsualState(String torn) {
        assertEquals(TableState.usual(), TableState.read(torn));
    }

    @Test
    void whatCannotBeUnderstoodIsLeftOut() {
        TableState state = TableState.read("cpu:99999999999 state:-5 state:90 bogus:7 host:1 tags sort=gone:desc na");
        assertEquals(List.of(new Shown(GuestColumn.NAME, GuestColumn.NAME.width()), new Shown(GuestColumn.CPU, GuestColumn.CPU.width()),
                new Shown(GuestColumn.STATE, GuestColumn.STATE.width()), new Shown(GuestColumn.HOST, GuestColumn.HOST.width()),
                new Shown(GuestColumn.TAGS, GuestColumn.TAGS.width())), state.columns());
        assertEquals(Optional.empty(), state.sort());
    }

    @Test
    void aColumnThatGoesTakesItsSortWithIt() {
        TableState state = TableState.read("name:100 cpu:80 host:90 sort=cpu:desc");
        assertEquals(TableState.read("name:100 host:90 title:" + GuestColumn.TITLE.width()),
                state.show(EnumSet.of(GuestColumn.HOST, GuestColumn.TITLE)));
        assertEquals(state, state.show(EnumSet.of(GuestColumn.NAME, GuestColumn.CPU, GuestColumn.HOST)));
    }

    @Test
    void aScreenStandsBesideTheName() {
        assertEquals(List.of(GuestColumn.CPU, GuestColumn.NAME, GuestColumn.SCREEN, GuestColumn.HOST, GuestColumn.OS),
                TableState.read("cpu:80 name:100 host:90")
                        .show(EnumSet.of(GuestColumn.CPU, GuestColumn.HOST, GuestColumn.OS, GuestColumn.SCREEN)).columns().stream()
                        .map(Shown::column).toList());
    }

    @Test
    void sortingByAHiddenColumnIsForgotten() {
        assertEquals(Optional.empty(), TableState.read("name:100 sort=cpu").sort());
    }
}
