/** Acting on guests and hosts: commands, the dialogs in front of them, and what they do. */
package org.virtworkbench.ui.inventory.actions;
