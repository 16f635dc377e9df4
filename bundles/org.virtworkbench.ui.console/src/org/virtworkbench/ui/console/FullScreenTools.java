package org.virtworkbench.ui.console;

/** What the bar offers while a guest's screen fills the display: what a person would leave it for otherwise. */
final class FullScreenTools {

    private FullScreenTools() {
    }

    /** Makes the buttons. */
    static void fill(BarItems items, ConsoleBar.Commands commands) {
        ConsoleMenus menus = new ConsoleMenus(commands, () -> {});
        items.drop("input", Messages.Bar_keys, menus::fillKeys);
        items.push("copy", ScreenTools.typingTip(commands), commands::typeClipboard);
        items.drop("screenshot", Messages.Bar_screenshot, menus::fillScreenshot);
        items.separator();
        items.drop("display", Messages.Bar_scaling, menus::fillScaling);
        items.toggle("key", Messages.Bar_grab, commands.isGrabbing(), commands::grabs);
        items.toggle("lock", Messages.Bar_viewOnly, commands.isViewOnly(), commands::viewOnly);
        items.separator();
    }
}
