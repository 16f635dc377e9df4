/** What the program asks of its hosts, and how long they take to answer. */
package org.virtworkbench.core.calls;
