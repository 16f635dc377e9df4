/** The Events view: what happened on hosts and guests. */
package org.virtworkbench.ui.events;
