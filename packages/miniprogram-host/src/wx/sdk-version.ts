/** The base library that the host follows. */
export const SDK_VERSION = '3.17.0';
