/** Asks the person for passwords and for trust, on behalf of core. */
package org.virtworkbench.ui.credentials;
