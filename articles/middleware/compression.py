"""Answers travel compressed."""

import gzip
import io
import secrets

from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware, re_accepts_gzip
from django.utils.cache import patch_vary_headers

# Bytes.
WORTH_COMPRESSING = 500


class CompressMiddleware(GZipMiddleware):
    """Compress what grows smaller by it: pictures do not. Pages quickly: they are made for each reader anew.

    Django's own takes a millisecond for a story with its notes, which is half of the whole answer; this takes
    half of that for 4 % more bytes. As there, a name of random length in the head blurs how long answers are,
    from which secrets in them could be guessed.
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Compress the answer unless it is a picture."""
        if response.get("Content-Type", "").startswith("image/"):
            return response
        accepted = re_accepts_gzip.search(request.META.get("HTTP_ACCEPT_ENCODING", ""))
        if response.streaming or not accepted or response.has_header("Content-Encoding"):
            return super().process_response(request, response)
        if len(response.content) >= WORTH_COMPRESSING:
            patch_vary_headers(response, ["Accept-Encoding"])
            response.content = _quickly_compressed(response.content, self.max_random_bytes)
            response.headers["Content-Length"] = str(len(response.content))
            response.headers["Content-Encoding"] = "gzip"
            if response.get("ETag", "").startswith('"'):
                response.headers["ETag"] = f"W/{response['ETag']}"
        return response


def _quickly_compressed(content: bytes, most_random: int) -> bytes:
    file = io.BytesIO()
    name = "n" * secrets.randbelow(most_random + 1)
    with gzip.GzipFile(name, "wb", compresslevel=4, fileobj=file, mtime=0) as packed:
        packed.write(content)
    return file.getvalue()
