/** Where the runtime has the host send a request to another server. */
export const NETWORK_REQUEST = '/network/request';

/** Where the runtime has the host open a socket to another server. */
export const NETWORK_SOCKET = '/network/socket';

/** Holds the request to be sent: JSON, encoded as a part of a URL is. */
export const REQUEST_HEADER = 'x-network-request';

/** Holds the status and headers of the answer, likewise. Its body is this answer's body. */
export const RESPONSE_HEADER = 'x-network-response';
