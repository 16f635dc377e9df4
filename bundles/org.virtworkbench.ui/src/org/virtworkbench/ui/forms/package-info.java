/** What editors of hosts and guests have in common: pages that follow an object of the inventory, cards, facts, tables, XML. */
package org.virtworkbench.ui.forms;
