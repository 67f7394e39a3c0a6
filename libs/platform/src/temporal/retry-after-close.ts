import { InterceptingCall, type Interceptor, Metadata, status } from '@grpc/grpc-js';

/**
 * The SDK waits between two attempts in a timer that nobody can stop. When the connection is closed meanwhile, its next
 * attempt throws out of that timer ("Channel has been shut down"), which ends the process. Here the attempt ends as
 * cancelled instead, and its caller hears so. It belongs inside (after) the SDK's own retry.
 */
export const cancelledWhenClosed =
  (isClosed: () => boolean): Interceptor =>
  (options, nextCall) =>
    new InterceptingCall(isClosed() ? cancelledCall() : nextCall(options));

type Call = ConstructorParameters<typeof InterceptingCall>[0];

/** A call that is never made: whoever starts it is told that it was cancelled. */
function cancelledCall(): Call {
  return {
    start(_metadata, listener) {
      listener?.onReceiveStatus?.({
        code: status.CANCELLED,
        details: 'the connection was closed',
        metadata: new Metadata(),
      });
    },
    cancelWithStatus: () => undefined,
    getPeer: () => '',
    sendMessageWithContext: () => undefined,
    sendMessage: () => undefined,
    startRead: () => undefined,
    halfClose: () => undefined,
    getAuthContext: () => null,
  };
}
